package org.safeguardinghub.gateway.outside;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;

/**
 * How much unproven asking one address may do: no token, a token not seen before, a proof that failed. Whoever comes
 * with a verified token is not counted here, so one bad neighbour behind the same address slows nobody who is known.
 */
@Component
class AddressLimit {

    private static final int MOST_ADDRESSES = 50_000;
    private static final int IPV6_NETWORK_GROUPS = 4;

    private final LoadingCache<String, Bucket> buckets;

    AddressLimit(Unverified limit, InstantSource clock) {
        var time = new SourceMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(address -> bucket(limit, time));
    }

    boolean take(String address) {
        return buckets.get(network(address)).tryConsume(1);
    }

    /** Whether the address may still fail; asked before work is done for it. */
    boolean hasRoom(String address) {
        var bucket = buckets.getIfPresent(network(address));
        return bucket == null || bucket.getAvailableTokens() > 0;
    }

    private static Bucket bucket(Unverified limit, TimeMeter time) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /** An IPv6 sender owns a whole /64, and is counted as one. */
    static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length <= IPV6_NETWORK_GROUPS
                ? address
                : String.join(":", List.of(groups).subList(0, IPV6_NETWORK_GROUPS));
    }

    /** @param burst how many at once before the steady rate holds */
    @Validated
    @ConfigurationProperties("hub.gateway.limits.unverified")
    record Unverified(@Positive long perSecond, @Positive long burst) {}

    private record SourceMeter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
