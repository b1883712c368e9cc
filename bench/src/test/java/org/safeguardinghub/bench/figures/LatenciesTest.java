package org.safeguardinghub.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreThoseOfWhatWasAdded() {
        var latencies = new Latencies();
        IntStream.rangeClosed(1, 100).forEach(millis -> latencies.add(Duration.ofMillis(millis)));

        assertThat(latencies.in(50)).isEqualTo("50.0 ms");
        assertThat(latencies.in(99)).isEqualTo("99.0 ms");
        assertThat(latencies.count()).isEqualTo(100);
    }

    @Test
    void nothingMeasuredIsADashAndNotAZero() {
        assertThat(new Latencies().in(99)).isEqualTo("-");
    }

    @Test
    void aClockThatRanBackwardsDoesNotBreakTheCount() {
        var latencies = new Latencies();

        latencies.add(Duration.ofMillis(-3));

        assertThat(latencies.count()).isEqualTo(1);
    }
}
