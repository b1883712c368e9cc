package org.safeguardinghub.referral.contact.web;

import java.time.Instant;
import org.safeguardinghub.referral.calendar.DecisionClock;

/** A clock as a list shows it. */
record ClockView(String name, Instant startsAt, Instant dueAt, DecisionClock.Standing state) {

    static ClockView of(DecisionClock clock, Instant now) {
        return new ClockView(DecisionClock.NAME, clock.startsAt(), clock.dueAt(), clock.at(now));
    }
}
