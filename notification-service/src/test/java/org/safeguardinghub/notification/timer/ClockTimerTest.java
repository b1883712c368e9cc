package org.safeguardinghub.notification.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.timer.ClockTimer.Climb;
import org.safeguardinghub.notification.timer.ClockTimer.Owner;
import org.safeguardinghub.notification.timer.ClockTimer.Running;
import org.safeguardinghub.notification.timer.Ladder.Rung;

class ClockTimerTest {

    static final Instant MONDAY_1PM = Instant.parse("2026-11-23T13:00:00Z");
    static final Instant MONDAY_3PM = Instant.parse("2026-11-23T15:00:00Z");
    static final Instant MONDAY_5PM = Instant.parse("2026-11-23T17:00:00Z");

    final ClockKey key = new ClockKey(new ContactId(UUID.randomUUID()), "DECISION", 1);
    final Running fresh = new Running(
            key,
            new Owner(new AuthorityId("lewisham"), "C-7KQ4-M2XP"),
            new Ladder(
                    MONDAY_5PM, List.of(new Rung(50, MONDAY_1PM), new Rung(80, MONDAY_3PM), new Rung(100, MONDAY_5PM))),
            0);

    @Test
    void itWaitsForTheNextRungOnly() {
        assertThat(fresh.nextAt()).isEqualTo(MONDAY_1PM);
        assertThat(fresh.climb(MONDAY_1PM.minusMillis(1))).isEqualTo(new Climb.TooEarly(fresh));
    }

    @Test
    void rungsAreClimbedInOrderAndThenDaily() {
        var half = passed(fresh, MONDAY_1PM);
        var most = passed(half.timer(), MONDAY_3PM);
        var due = passed(most.timer(), MONDAY_5PM);
        var tuesday = passed(due.timer(), MONDAY_5PM.plus(Duration.ofDays(1)));

        assertThat(List.of(half.percent(), most.percent(), due.percent(), tuesday.percent()))
                .containsExactly(50, 80, 100, 100);
        assertThat(List.of(half.step(), most.step(), due.step(), tuesday.step()))
                .containsExactly(0, 1, 2, 3);
        assertThat(tuesday.timer().nextAt()).isEqualTo(MONDAY_5PM.plus(Duration.ofDays(2)));
    }

    @Test
    void afterALongSleepItClimbsToWhereTheClockStandsNow() {
        var asleepPastTwoRungs = passed(fresh, MONDAY_3PM.plusSeconds(1));
        var asleepForDays = passed(fresh, MONDAY_5PM.plus(Duration.ofDays(3)).plusSeconds(1));

        assertThat(asleepPastTwoRungs.percent()).isEqualTo(80);
        assertThat(asleepPastTwoRungs.timer().nextAt()).isEqualTo(MONDAY_5PM);
        assertThat(asleepForDays.step()).isEqualTo(5);
        assertThat(asleepForDays.timer().nextAt()).isEqualTo(MONDAY_5PM.plus(Duration.ofDays(4)));
    }

    @Test
    void aClockWithoutRungsIsTakenUpOnTheDayAfterItIsDue() {
        var bare = new Running(key, fresh.owner(), new Ladder(MONDAY_5PM, List.of()), 0);

        assertThat(bare.nextAt()).isEqualTo(MONDAY_5PM.plus(Duration.ofDays(1)));
        assertThat(bare.climb(MONDAY_5PM.plusSeconds(1))).isEqualTo(new Climb.TooEarly(bare));
    }

    @Test
    void anAlarmKnowsItsClockAgainFromItsName() {
        assertThat(ClockKey.parse(key.toString())).isEqualTo(key);
    }

    private static Climb.Passed passed(Running timer, Instant now) {
        return (Climb.Passed) timer.climb(now);
    }
}
