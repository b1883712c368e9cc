package org.safeguardinghub.notification;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that only the test turns. */
final class TurnedClock implements InstantSource {

    private final AtomicReference<Instant> now;

    TurnedClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    void turnTo(Instant instant) {
        now.set(instant);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
