package org.safeguardinghub.referral.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class StatutoryClockTest {

    static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

    @Test
    void aConferenceFollowsWithinFifteenWorkingDaysOfTheDiscussion() {
        var clock = StatutoryClock.conference(LocalDate.of(2026, 12, 29), ClockPolicy.STANDARD);

        assertThat(clock.dueOn()).isEqualTo("2027-01-20");
        assertThat(clock.isLate(LocalDate.of(2027, 1, 20))).isFalse();
        assertThat(clock.isLate(LocalDate.of(2027, 1, 21))).isTrue();
    }

    @Test
    void theTargetOfAConferenceIsNeverOnAWeekendOrABankHoliday() {
        var days = new WorkingDays();

        for (var day = CHRISTMAS_EVE; day.isBefore(CHRISTMAS_EVE.plusYears(1)); day = day.plusDays(1)) {
            var target = StatutoryClock.conference(day, ClockPolicy.STANDARD).dueOn();
            assertThat(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)).doesNotContain(target.getDayOfWeek());
            assertThat(days.include(target)).isTrue();
        }
    }

    @Test
    void anAssessmentTakesAtMostFortyFiveWorkingDaysFromTheReferral() {
        var clock = StatutoryClock.assessment(CHRISTMAS_EVE, ClockPolicy.STANDARD);

        assertThat(clock.dueOn()).isEqualTo("2027-03-02");
        assertThat(clock.dueAt()).isEqualTo("2027-03-03T00:00:00Z");
        assertThat(clock.at(Instant.parse("2027-03-02T23:59:59Z"))).isEqualTo(Standing.DUE_SOON);
        assertThat(clock.at(clock.dueAt())).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void itsRungsAreSharesOfWorkingTimeAndTheLastIsTheEndOfTheLastDay() {
        var clock = StatutoryClock.assessment(LocalDate.of(2026, 11, 23), ClockPolicy.STANDARD);

        assertThat(clock.rungs()).extracting(Rung::percent).containsExactly(50, 80, 100);
        assertThat(clock.rungs().getLast().at()).isEqualTo(clock.dueAt());
        assertThat(clock.rungs().getFirst().at()).isBefore(clock.rungs().get(1).at());
    }

    @Test
    void protectionIsDiscussedTheSameDayEvenOnASunday() {
        var sunday = LocalDate.of(2026, 12, 27);

        assertThat(StatutoryClock.discussion(sunday, true, ClockPolicy.STANDARD).dueOn())
                .isEqualTo(sunday);
        assertThat(StatutoryClock.discussion(sunday, false, ClockPolicy.STANDARD)
                        .dueOn())
                .isEqualTo("2026-12-31");
    }
}
