package org.safeguardinghub.referral.contact;

import java.time.Instant;

/**
 * A worry about a child, in the state the front door has reached with it. Each state carries only what is known by
 * then: an unclaimed contact has no owner, so nobody can act on it as if it had.
 */
public sealed interface Contact {

    Arrival arrival();

    /** Safely stored, waiting for somebody. */
    record Received(Arrival arrival) implements Contact {

        public Claimed claim(Worker by, Instant at) {
            return new Claimed(arrival, by, at);
        }
    }

    /** Somebody's, until handed over and accepted. */
    record Claimed(Arrival arrival, Worker by, Instant at) implements Contact {

        public boolean isOf(Worker worker) {
            return by.id().equals(worker.id());
        }
    }
}
