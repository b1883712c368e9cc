package org.safeguardinghub.consent.misdirected;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * What went wrong, as it is reported; it is never changed.
 *
 * @param contact whose information it is
 * @param decision the line of the ledger; none where it went out past the hub
 * @param isWrongChild it says of this child what is true of another, so that everybody who has it must correct it
 * @param categories codes of what went
 */
public record Report(
        ContactId contact,
        @Nullable UUID decision,
        boolean isWrongChild,
        WrongRecipient recipient,
        Set<String> categories,
        Times times,
        Finder foundBy) {

    public Report {
        categories = Set.copyOf(categories);
    }

    /** When it happened, and when we became aware of it. */
    public record Times(Instant happenedAt, Instant awareAt) {

        public Times {
            if (awareAt.isBefore(happenedAt)) {
                throw new IllegalArgumentException("nobody knows of it before it happened");
            }
        }
    }

    /** Who found it. */
    public enum Finder {
        OUR_STAFF,
        WRONG_RECIPIENT,
        MEANT_RECIPIENT,
        FAMILY,
        AUDIT,
        SOMEBODY_ELSE
    }

    public BreachClock clock() {
        return new BreachClock(times.awareAt());
    }
}
