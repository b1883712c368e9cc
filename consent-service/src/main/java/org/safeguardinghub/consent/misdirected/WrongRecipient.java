package org.safeguardinghub.consent.misdirected;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;

/**
 * Who has what was not meant for them: an agency by its id, anybody else by what they are and never by name.
 *
 * @param agency of an agency, and only of one
 */
public record WrongRecipient(Kind kind, @Nullable AgencyId agency) {

    public WrongRecipient {
        if ((kind == Kind.AGENCY) != (agency != null)) {
            throw new IllegalArgumentException("an agency has an id, and nobody else has");
        }
    }

    /** What they are. */
    public enum Kind {
        AGENCY,
        OTHER_ORGANISATION,
        SOMEBODY_OF_THE_FAMILY,
        SOMEBODY_ELSE
    }
}
