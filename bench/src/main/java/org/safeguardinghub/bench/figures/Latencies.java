package org.safeguardinghub.bench.figures;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long things took, to three digits, from a microsecond to five minutes. */
public final class Latencies {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(5);

    private final Histogram histogram = new ConcurrentHistogram(1, LONGEST_MICROS, 3);

    public void add(Duration latency) {
        long micros = TimeUnit.NANOSECONDS.toMicros(latency.toNanos());
        histogram.recordValue(Math.clamp(micros, 1, LONGEST_MICROS));
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /** @param percentile from 0 to 100 */
    public Duration at(double percentile) {
        return Duration.of(histogram.getValueAtPercentile(percentile), java.time.temporal.ChronoUnit.MICROS);
    }

    /** Such as {@code 4.1 ms}; a dash when nothing was measured. */
    public String in(double percentile) {
        return count() == 0
                ? "-"
                : String.format(Locale.ROOT, "%.1f ms", at(percentile).toNanos() / 1e6);
    }
}
