package org.safeguardinghub.referral.contact.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.calendar.GatheringClock;
import org.safeguardinghub.referral.calendar.Standing;

/** A clock as a list shows it. */
record ClockView(String name, Instant startsAt, Instant dueAt, Standing state) {

    static ClockView of(DecisionClock clock, Instant now) {
        return new ClockView(DecisionClock.NAME, clock.startsAt(), clock.dueAt(), clock.at(now));
    }

    static @Nullable ClockView of(@Nullable GatheringClock clock, Instant now) {
        return clock == null
                ? null
                : new ClockView(GatheringClock.NAME, clock.startsAt(), clock.dueAt(), clock.at(now));
    }
}
