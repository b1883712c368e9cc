package org.safeguardinghub.referral.calendar;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * One working day to decide what happens next (Working Together, domain.md 1): due at the same clock time on the next
 * working day. What arrives while the door is shut starts when it opens, unless a child may be in danger: that starts
 * at once. A colour never stretches this clock, and nothing pauses it.
 */
public record DecisionClock(Instant startsAt, Instant dueAt, List<Rung> rungs) {

    public static final String NAME = "DECISION";

    public DecisionClock {
        rungs = List.copyOf(rungs);
    }

    /** @param mayBeInDanger danger is stated, or nobody has said that there is none */
    public static DecisionClock start(Instant receivedAt, boolean mayBeInDanger, ClockPolicy policy) {
        var days = new WorkingDays();
        var working = new WorkingTime(days, policy.hours());
        var received = receivedAt.atZone(WorkingTime.LONDON);
        var starts = mayBeInDanger ? received : working.orNextOpening(received);
        var due = sameClockTime(starts, days).toInstant();
        return new DecisionClock(starts.toInstant(), due, Rungs.on(working, starts.toInstant(), due));
    }

    public Standing at(Instant now) {
        return Rungs.standing(startsAt, dueAt, rungs, now);
    }

    private static ZonedDateTime sameClockTime(ZonedDateTime starts, WorkingDays days) {
        return days.after(starts.toLocalDate()).atTime(starts.toLocalTime()).atZone(WorkingTime.LONDON);
    }
}
