package org.safeguardinghub.referral.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whether two reports may tell of one event. It only suggests: a person says so. Where both say when it happened, the
 * days decide, so that two incidents in one week stay two; otherwise how soon one came after the other.
 */
public enum SameEvent {
    SAME_DAYS,
    RECEIVED_TOGETHER;

    private static final long DAYS_APART = 1;
    private static final Duration TOGETHER = Duration.ofHours(72);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static Optional<SameEvent> of(Report one, Report other) {
        var first = one.incidentAt();
        var second = other.incidentAt();
        if (first != null && second != null) {
            long apart = Math.abs(ChronoUnit.DAYS.between(day(first), day(second)));
            return apart <= DAYS_APART ? Optional.of(SAME_DAYS) : Optional.empty();
        }
        var between = Duration.between(one.receivedAt(), other.receivedAt()).abs();
        return between.compareTo(TOGETHER) <= 0 ? Optional.of(RECEIVED_TOGETHER) : Optional.empty();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }
}
