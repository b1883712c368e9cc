package org.safeguardinghub.referral.publicform.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets so many through: few an hour from one address, which we know only as a hash, and not too many altogether. */
@Component
class Turnstile {

    static final int PER_ADDRESS_AN_HOUR = 5;

    private static final int ALTOGETHER_A_MINUTE = 60;
    private static final int REMEMBERED = 10_000;

    private final Bucket altogether = bucket(ALTOGETHER_A_MINUTE, Duration.ofMinutes(1));
    private final Map<String, Bucket> addresses = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    synchronized boolean letsThrough(String addressHash) {
        var own = addresses.computeIfAbsent(addressHash, _ -> bucket(PER_ADDRESS_AN_HOUR, Duration.ofHours(1)));
        return own.tryConsume(1) && altogether.tryConsume(1);
    }

    private static Bucket bucket(int capacity, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, period))
                .build();
    }
}
