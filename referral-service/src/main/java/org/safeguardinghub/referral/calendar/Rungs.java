package org.safeguardinghub.referral.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Where on the way to a due instant somebody is told; the last rung is the due instant itself. */
final class Rungs {

    /** After how much of the counted time, in percent. */
    private static final List<Integer> EARLY = List.of(50, 80);

    private static final int WHOLE = 100;

    /** Time as a rule counts it: how much of it lies between two instants, and when so much of it has gone. */
    interface Counting {

        Duration between(Instant from, Instant to);

        Instant after(Instant from, Duration counted);
    }

    /** Every hour counts. */
    static final Counting ELAPSED = new Counting() {
        @Override
        public Duration between(Instant from, Instant to) {
            return Duration.between(from, to);
        }

        @Override
        public Instant after(Instant from, Duration counted) {
            return from.plus(counted);
        }
    };

    static List<Rung> on(Counting counting, Instant starts, Instant due) {
        var whole = counting.between(starts, due);
        var early = EARLY.stream()
                .map(percent -> new Rung(
                        percent,
                        counting.after(starts, whole.multipliedBy(percent).dividedBy(WHOLE))));
        return Stream.concat(early, Stream.of(new Rung(WHOLE, due))).toList();
    }

    static Standing standing(Instant starts, Instant due, List<Rung> rungs, Instant now) {
        if (!now.isBefore(due)) {
            return Standing.OVERDUE;
        }
        if (now.isBefore(starts)) {
            return Standing.NOT_STARTED;
        }
        boolean lastEarlyRungReached = !now.isBefore(rungs.get(rungs.size() - 2).at());
        return lastEarlyRungReached ? Standing.DUE_SOON : Standing.RUNNING;
    }

    private Rungs() {}
}
