package org.safeguardinghub.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.safeguardinghub.gateway.limit.LimitSettings.Measure;
import org.safeguardinghub.gateway.outside.OutsideCaller;
import org.springframework.stereotype.Component;

/** One account for each partner and route: asking takes from it, time fills it again. Kept per gateway instance. */
@Component
class PartnerLimits {

    private static final int MOST = 50_000;

    private final LimitSettings settings;
    private final TimeMeter time;

    /** An account nobody used for longer than it takes to fill is the same as a new one. */
    private final Cache<Account, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    PartnerLimits(LimitSettings settings, InstantSource clock) {
        this.settings = settings;
        this.time = new SourceMeter(clock);
    }

    Standing take(OutsideCaller caller, String route) {
        var measure = settings.of(caller.clientId());
        String person = measure.perUser() ? caller.subject() : "";
        var account = new Account(caller.agency().id(), caller.clientId(), person, route);
        var bucket = buckets.get(account, unknown -> bucket(measure)).asVerbose();
        var result = bucket.tryConsumeAndReturnRemaining(1);
        ConsumptionProbe probe = result.getValue();
        long[] left = result.getDiagnostics().getAvailableTokensPerEachBandwidth();
        return new Standing(measure, probe.isConsumed(), left[0], left[1], seconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Measure measure) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(burst -> burst.capacity(measure.perSecond())
                        .refillGreedy(measure.perSecond(), Duration.ofSeconds(1))
                        .id("burst"))
                .addLimit(sustained -> sustained
                        .capacity(measure.perMinute())
                        .refillGreedy(measure.perMinute(), Duration.ofMinutes(1))
                        .id("sustained"))
                .build();
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }

    private record Account(String agency, String client, String person, String route) {}

    /**
     * How an account stands after asking.
     *
     * @param waitSeconds until one more request is possible
     */
    record Standing(Measure measure, boolean granted, long burstLeft, long sustainedLeft, long waitSeconds) {

        /** The policy in the words of the IETF's RateLimit header draft. */
        String policy() {
            return "\"burst\";q=%d;w=1, \"sustained\";q=%d;w=60".formatted(measure.perSecond(), measure.perMinute());
        }

        String left() {
            long untilFull = Math.ceilDiv((measure.perMinute() - sustainedLeft) * 60, measure.perMinute());
            return "\"burst\";r=%d;t=1, \"sustained\";r=%d;t=%d"
                    .formatted(Math.max(0, burstLeft), Math.max(0, sustainedLeft), Math.max(1, untilFull));
        }
    }

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
