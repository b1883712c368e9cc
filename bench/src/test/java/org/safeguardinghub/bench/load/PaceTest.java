package org.safeguardinghub.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void arrivalsArePlannedEvenly() {
        var pace = Pace.of(4, Duration.ofSeconds(2));

        assertThat(pace.arrivals()).isEqualTo(8);
        assertThat(pace.planned(6)).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void eachArrivalIsToldItsPlannedInstantWhateverTheOthersDo() {
        var planned = new ArrayList<Long>();

        new Pace(1000, 5).keep(planned::add);

        assertThat(planned).hasSize(5);
        assertThat(planned.get(4) - planned.get(0))
                .isEqualTo(Duration.ofMillis(4).toNanos());
    }
}
