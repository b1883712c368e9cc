package org.safeguardinghub.local.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A bounded wait for another program. */
public final class Await {

    private static final long PAUSE_NANOS = Duration.ofMillis(750).toNanos();

    /**
     * Returns true as soon as the condition holds, false when the process has ended, the
     * time is up, or nobody waits any more (the thread was interrupted).
     */
    public static boolean until(BooleanSupplier condition, ProcessHandle process, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            if (condition.getAsBoolean()) {
                return true;
            }
            if (!process.isAlive() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return false;
    }

    private Await() {}
}
