package org.safeguardinghub.consent.nondisclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking again.
 *
 * @param nextOn when somebody looks again; needed unless it is over
 * @param by subject of whoever looked
 */
public record Review(Outcome outcome, @Nullable LocalDate nextOn, String by, String byName, Instant at) {

    /** What it came to. */
    public enum Outcome {
        STANDS,
        CHALLENGED,
        SHARED_AFTER_ALL,
        NO_LONGER_NEEDED;

        public boolean endsIt() {
            return this == SHARED_AFTER_ALL || this == NO_LONGER_NEEDED;
        }
    }
}
