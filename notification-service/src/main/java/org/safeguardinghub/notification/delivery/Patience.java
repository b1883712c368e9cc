package org.safeguardinghub.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long and how often a delivery is tried.
 *
 * @param waits before the second attempt, the third, and so on; after the last one it is given up
 * @param failuresBeforeRelief after so many failures the next safe channel, or a person, is asked to help
 */
public record Patience(List<Duration> waits, int failuresBeforeRelief) {

    /** A receiver that asks us to wait longer than this is asked again anyway. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private static final double JITTER = 0.4;

    public Patience {
        waits = List.copyOf(waits);
    }

    boolean isExhausted(int failures) {
        return failures > waits.size();
    }

    boolean callsForRelief(int failures) {
        return failures >= failuresBeforeRelief || isExhausted(failures);
    }

    /**
     * @param dice from 0 to 1: spreads the waits by a fifth either way, so that receivers are not met by all at once
     */
    Instant nextAttempt(int failures, Failure failure, Instant now, double dice) {
        var planned = waits.get(failures - 1).toMillis() * (1 - JITTER / 2 + JITTER * dice);
        var asked = Math.min(failure.retryAfter().toMillis(), LONGEST_WAIT.toMillis());
        return now.plusMillis(Math.max(Math.round(planned), asked));
    }
}
