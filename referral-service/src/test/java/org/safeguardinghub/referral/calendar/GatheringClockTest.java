package org.safeguardinghub.referral.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.calendar.ClockPolicy.STANDARD;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatheringClockTest {

    static final Instant CHRISTMAS_EVE_1640 = Instant.parse("2026-12-24T16:40:00Z");
    /** Half past ten in the evening, half an hour before the clocks go forward at one. */
    static final Instant SATURDAY_NIGHT = Instant.parse("2027-03-27T22:30:00Z");

    @Test
    void redRunsFourHoursThroughTheNightOnWhichClocksChange() {
        var clock = GatheringClock.start(Colour.RED, SATURDAY_NIGHT, STANDARD).orElseThrow();

        assertThat(clock.startsAt()).isEqualTo(SATURDAY_NIGHT);
        // Half past three in the morning, British Summer Time.
        assertThat(clock.dueAt()).isEqualTo(Instant.parse("2027-03-28T02:30:00Z"));
        assertThat(clock.rungs().getFirst().at()).isEqualTo(Instant.parse("2027-03-28T00:30:00Z"));
    }

    @Test
    void amberIsDueAtTheSameTimeOfTheNextWorkingDayAndGreenOnTheThird() {
        var amber =
                GatheringClock.start(Colour.AMBER, CHRISTMAS_EVE_1640, STANDARD).orElseThrow();
        var green =
                GatheringClock.start(Colour.GREEN, CHRISTMAS_EVE_1640, STANDARD).orElseThrow();

        assertThat(amber.dueAt()).isEqualTo(Instant.parse("2026-12-29T16:40:00Z"));
        assertThat(green.dueAt()).isEqualTo(Instant.parse("2026-12-31T16:40:00Z"));
        // 80 % of eight working hours after 16:40: twenty minutes on Thursday, the rest on Tuesday.
        assertThat(amber.rungs().get(1)).isEqualTo(new Rung(80, Instant.parse("2026-12-29T15:04:00Z")));
    }

    @Test
    void amberRatedAtNightStartsWhenTheDoorOpens() {
        var clock = GatheringClock.start(Colour.AMBER, SATURDAY_NIGHT, STANDARD).orElseThrow();

        assertThat(clock.startsAt()).isEqualTo(Instant.parse("2027-03-30T08:00:00Z"));
        assertThat(clock.at(SATURDAY_NIGHT)).isEqualTo(Standing.NOT_STARTED);
    }

    @Test
    void blueTimesNothing() {
        assertThat(GatheringClock.start(Colour.BLUE, CHRISTMAS_EVE_1640, STANDARD))
                .isEmpty();
    }

    @Test
    void anAuthorityMayCountWorkingHours() {
        var surrey = new ClockPolicy(
                3,
                new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                Map.of(Colour.RED, new Limit.WorkingHours(Duration.ofHours(4))));

        var clock = GatheringClock.start(Colour.RED, CHRISTMAS_EVE_1640, surrey).orElseThrow();

        assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-12-29T12:40:00Z"));
        assertThat(clock.policyVersion()).isEqualTo(3);
        assertThat(surrey.uses(Colour.BLUE)).isFalse();
    }

    @Test
    void aPausedClockGoesOnWithWhatWasLeft() {
        var clock =
                GatheringClock.start(Colour.AMBER, CHRISTMAS_EVE_1640, STANDARD).orElseThrow();
        var tuesdayNoon = Instant.parse("2026-12-29T12:00:00Z");
        var wednesdayNine = Instant.parse("2026-12-30T09:00:00Z");

        var paused = clock.pause(tuesdayNoon, "The family is abroad until Wednesday.", STANDARD);
        var resumed = paused.resume(wednesdayNine, STANDARD);

        assertThat(paused.at(wednesdayNine)).isEqualTo(Standing.PAUSED);
        // Four hours and forty minutes were left on Tuesday at noon.
        assertThat(resumed.dueAt()).isEqualTo(Instant.parse("2026-12-30T13:40:00Z"));
        assertThat(resumed.isPaused()).isFalse();
    }

    @Test
    void aRedClockThatWasPausedCountsEveryHour() {
        var clock = GatheringClock.start(Colour.RED, SATURDAY_NIGHT, STANDARD).orElseThrow();

        var resumed = clock.pause(SATURDAY_NIGHT.plus(Duration.ofHours(1)), "The ward moves the child.", STANDARD)
                .resume(SATURDAY_NIGHT.plus(Duration.ofHours(2)), STANDARD);

        assertThat(resumed.dueAt()).isEqualTo(clock.dueAt().plus(Duration.ofHours(1)));
    }
}
