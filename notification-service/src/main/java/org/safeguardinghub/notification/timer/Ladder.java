package org.safeguardinghub.notification.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When somebody is told about a clock: at each rung that referral-service computed, then daily for as long as it is
 * overdue (domain section 7).
 *
 * @param dueAt the last rung's instant, from which overdue days count
 * @param rungs earliest first
 */
public record Ladder(Instant dueAt, List<Rung> rungs) {

    /** Elapsed, not working, time: a child does not stop being late at the weekend. */
    private static final Duration BETWEEN_OVERDUE_ALERTS = Duration.ofDays(1);

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** @param percent how much of the working time has gone */
    public record Rung(int percent, Instant at) {}

    /** Steps count from zero and go on after the last rung, one a day. */
    Instant at(int step) {
        return step < rungs.size()
                ? rungs.get(step).at()
                : dueAt.plus(BETWEEN_OVERDUE_ALERTS.multipliedBy(daysOver(step)));
    }

    int percent(int step) {
        return step < rungs.size() ? rungs.get(step).percent() : 100;
    }

    /** The latest step that has passed, starting to look at {@code from}; one less when that has not passed yet. */
    int latestPassed(int from, Instant now) {
        var step = from - 1;
        while (step + 1 < rungs.size() && !at(step + 1).isAfter(now)) {
            step++;
        }
        if (step + 1 < rungs.size() || dueAt.isAfter(now)) {
            return step;
        }
        var daysOver = (int) Duration.between(dueAt, now).dividedBy(BETWEEN_OVERDUE_ALERTS);
        return Math.max(step, rungs.size() - 1 + daysOver);
    }

    private int daysOver(int step) {
        return step - rungs.size() + 1;
    }
}
