package org.safeguardinghub.referral.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.calendar.GatheringClock;
import org.safeguardinghub.referral.enquiry.Due.Fault;
import org.safeguardinghub.referral.enquiry.Due.Settled;

class DueTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final GatheringClock RED =
            GatheringClock.start(Colour.RED, MONDAY_9AM, ClockPolicy.STANDARD).orElseThrow();

    @Test
    void theClockSaysUntilWhenAndItsOwnRungRemindsFirst() {
        assertThat(settle(RED, null, MONDAY_9AM))
                .isEqualTo(new Due(hours(4), MONDAY_9AM.plus(Duration.ofMinutes(192))));
    }

    @Test
    void whoeverAsksAfterTheRungIsRemindedAtTheDueTimeOnly() {
        assertThat(settle(RED, null, MONDAY_9AM.plus(Duration.ofMinutes(200)))).isEqualTo(new Due(hours(4), hours(4)));
    }

    @Test
    void aPersonMaySaySoonerButNotLater() {
        assertThat(settle(RED, hours(2), MONDAY_9AM))
                .isEqualTo(new Due(hours(2), MONDAY_9AM.plus(Duration.ofMinutes(96))));
        assertThat(fault(RED, hours(5), MONDAY_9AM)).isEqualTo(Fault.AFTER_THE_CLOCK);
    }

    @Test
    void whereNoClockRunsAPersonSaysUntilWhen() {
        var paused = RED.pause(hours(1), "The police asked us to wait.", ClockPolicy.STANDARD);

        assertThat(fault(null, null, MONDAY_9AM)).isEqualTo(Fault.NEEDED);
        assertThat(fault(paused, null, hours(2))).isEqualTo(Fault.NEEDED);
        assertThat(fault(RED, null, hours(4))).isEqualTo(Fault.NEEDED);
        assertThat(settle(RED, hours(9), hours(5)).at()).isEqualTo(hours(9));
    }

    @Test
    void aTimeThatHasPassedIsNoDueTime() {
        assertThat(fault(null, MONDAY_9AM, MONDAY_9AM)).isEqualTo(Fault.PASSED);
    }

    private static Due settle(@Nullable GatheringClock clock, @Nullable Instant stated, Instant now) {
        return ((Settled.At) Due.settle(clock, stated, now)).due();
    }

    private static Fault fault(@Nullable GatheringClock clock, @Nullable Instant stated, Instant now) {
        return ((Settled.Not) Due.settle(clock, stated, now)).fault();
    }

    private static Instant hours(int later) {
        return MONDAY_9AM.plus(Duration.ofHours(later));
    }
}
