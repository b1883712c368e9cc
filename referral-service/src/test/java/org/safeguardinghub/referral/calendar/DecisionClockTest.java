package org.safeguardinghub.referral.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.calendar.ClockPolicy.STANDARD;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecisionClockTest {

    static final Instant CHRISTMAS_EVE_1640 = Instant.parse("2026-12-24T16:40:00Z");

    @Test
    void aDecisionIsDueAtTheSameClockTimeOnTheNextWorkingDay() {
        assertThat(due("2026-11-23T10:15:00Z")).isEqualTo("2026-11-24T10:15:00Z");
    }

    @Test
    void bankHolidaysAndTheirSubstitutesDoNotCount() {
        var clock = DecisionClock.start(CHRISTMAS_EVE_1640, false, STANDARD);

        assertThat(clock.dueAt()).isEqualTo("2026-12-29T16:40:00Z");
        assertThat(clock.rungs())
                .containsExactly(
                        new Rung(50, Instant.parse("2026-12-29T12:40:00Z")),
                        new Rung(80, Instant.parse("2026-12-29T15:04:00Z")),
                        new Rung(100, Instant.parse("2026-12-29T16:40:00Z")));
    }

    @Test
    void theClockTimeHoldsWhenTheClocksGoForward() {
        assertThat(due("2027-03-25T10:00:00Z")).isEqualTo("2027-03-30T09:00:00Z");
    }

    @Test
    void theClockTimeHoldsWhenTheClocksGoBack() {
        assertThat(due("2026-10-23T14:00:00Z")).isEqualTo("2026-10-26T15:00:00Z");
    }

    @Test
    void whatArrivesAtNightStartsWhenTheDoorOpens() {
        var clock = DecisionClock.start(Instant.parse("2026-11-20T22:30:00Z"), false, STANDARD);

        assertThat(clock.startsAt()).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(clock.dueAt()).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void whatArrivesBeforeOpeningStartsTheSameMorning() {
        assertThat(DecisionClock.start(Instant.parse("2026-11-23T06:00:00Z"), false, STANDARD)
                        .startsAt())
                .isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void theClosingMomentIsAlreadyOutOfHours() {
        assertThat(due("2026-11-23T17:00:00Z")).isEqualTo("2026-11-25T09:00:00Z");
    }

    @Test
    void dangerStartsAtOnceWhateverTheHour() {
        var clock = DecisionClock.start(Instant.parse("2027-03-27T22:30:00Z"), true, STANDARD);

        assertThat(clock.startsAt()).isEqualTo("2027-03-27T22:30:00Z");
        assertThat(clock.dueAt()).isEqualTo("2027-03-30T21:30:00Z");
        assertThat(clock.rungs().getFirst().at()).isEqualTo("2027-03-30T12:00:00Z");
    }

    @Test
    void aClockSaysHowItStands() {
        var clock = DecisionClock.start(CHRISTMAS_EVE_1640, false, STANDARD);

        assertThat(clock.at(Instant.parse("2026-12-24T16:39:59Z"))).isEqualTo(Standing.NOT_STARTED);
        assertThat(clock.at(CHRISTMAS_EVE_1640)).isEqualTo(Standing.RUNNING);
        assertThat(clock.at(Instant.parse("2026-12-29T15:04:00Z"))).isEqualTo(Standing.DUE_SOON);
        assertThat(clock.at(Instant.parse("2026-12-29T16:40:00Z"))).isEqualTo(Standing.OVERDUE);
    }

    private static Instant due(String receivedAt) {
        return DecisionClock.start(Instant.parse(receivedAt), false, STANDARD).dueAt();
    }
}
