package org.safeguardinghub.referral.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpeningTest {

    @Test
    void theDoorOpensByTheClockOnItsWallThoughTheClocksChange() {
        var fridayEvening = Instant.parse("2027-03-26T18:00:00Z");

        // Good Friday and Easter Monday are shut, and the clocks go forward on the Sunday between.
        assertThat(ClockPolicy.STANDARD.isOpenAt(fridayEvening)).isFalse();
        assertThat(ClockPolicy.STANDARD.opensAfter(fridayEvening)).isEqualTo(Instant.parse("2027-03-30T08:00:00Z"));
        assertThat(ClockPolicy.STANDARD.isOpenAt(Instant.parse("2027-03-30T08:00:00Z")))
                .isTrue();
        assertThat(ClockPolicy.STANDARD.isOpenAt(Instant.parse("2027-03-30T16:00:00Z")))
                .isFalse();
    }
}
