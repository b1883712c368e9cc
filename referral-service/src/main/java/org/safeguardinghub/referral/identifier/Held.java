package org.safeguardinghub.referral.identifier;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;

/**
 * One number that a person is said to have.
 *
 * @param reason why it is in conflict, as a code
 * @param trace what the national record shows for it, unless it is restricted there
 */
public record Held(
        PersonId person,
        String system,
        String value,
        Status status,
        @Nullable String reason,
        String assertedBy,
        Instant assertedAt,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant tracedAt,
        @Nullable Trace trace) {

    /** How sure we are. */
    public enum Status {
        /** Nothing about the number itself can be checked. */
        UNVERIFIED,
        /** Its check digit fits, which is not identity. */
        FORMAT_OK,
        /** Its owner has confirmed number, birth date and name together. */
        TRACED,
        CONFLICT
    }
}
