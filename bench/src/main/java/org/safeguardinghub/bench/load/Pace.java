package org.safeguardinghub.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * An open loop: arrivals come at their planned instants whether or not the earlier ones have been answered, so that a
 * slow spell is measured in full and not waited out.
 */
public record Pace(int perSecond, long arrivals) {

    public static Pace of(int perSecond, Duration time) {
        return new Pace(perSecond, perSecond * time.toMillis() / 1000);
    }

    /** When arrival number {@code place} is planned, from the first one on. */
    Duration planned(long place) {
        return Duration.ofNanos(TimeUnit.SECONDS.toNanos(1) * place / perSecond);
    }

    /** @param arrival gets the planned {@link System#nanoTime()} of each, in order, and must not block */
    public void keep(LongConsumer arrival) {
        long start = System.nanoTime();
        for (long place = 0; place < arrivals; place++) {
            long planned = start + planned(place).toNanos();
            for (long left = planned - System.nanoTime(); left > 0; left = planned - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            arrival.accept(planned);
        }
    }
}
