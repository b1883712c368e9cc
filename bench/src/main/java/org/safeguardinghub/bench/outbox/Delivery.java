package org.safeguardinghub.bench.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One fact as it came out of the broker.
 *
 * @param version the aggregate's own count of its facts, from one, given under the aggregate's row lock
 * @param said just before its transaction committed
 */
record Delivery(UUID aggregate, long version, Instant said, Instant heard) {

    Duration latency() {
        return Duration.between(said, heard);
    }
}
