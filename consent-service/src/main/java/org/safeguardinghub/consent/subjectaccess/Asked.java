package org.safeguardinghub.consent.subjectaccess;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.PersonId;

/**
 * What somebody asks for; it is never changed. Who they are by name is in the letter, not here.
 *
 * @param subject whose information it is
 * @param receivedAt when the request reached the authority, by whatever way
 */
public record Asked(PersonId subject, Asker by, Way way, Instant receivedAt) {

    /** Who asks. */
    public enum Asker {
        /** The person themselves. A child who understands what it means asks for themselves. */
        SUBJECT,
        /** With parental responsibility, for their child. */
        PARENT,
        /** With the person's written authority, such as a solicitor. */
        REPRESENTATIVE
    }

    /** How it came. */
    public enum Way {
        LETTER,
        EMAIL,
        IN_PERSON,
        BY_PHONE
    }
}
