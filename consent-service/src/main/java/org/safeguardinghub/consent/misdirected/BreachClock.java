package org.safeguardinghub.consent.misdirected;

import java.time.Duration;
import java.time.Instant;

/**
 * By when the Information Commissioner's Office is told of a breach: 72 hours after we became aware, nights and weekends
 * included (UK GDPR Art. 33).
 */
public record BreachClock(Instant awareAt) {

    @SuppressWarnings("CanonicalDuration") // The law says 72 hours, which three days in spring or autumn are not.
    private static final Duration ALLOWED = Duration.ofHours(72);

    public Instant dueAt() {
        return awareAt.plus(ALLOWED);
    }

    public boolean isPast(Instant now) {
        return now.isAfter(dueAt());
    }
}
