package org.safeguardinghub.referral.calendar;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * One working day to decide what happens next (Working Together, domain.md 1): due at the same clock time on the next
 * working day. What arrives while the door is shut starts when it opens, unless a child may be in danger: that starts
 * at once. A colour never stretches this clock.
 */
public record DecisionClock(Instant startsAt, Instant dueAt, List<Rung> rungs) {

    public static final String NAME = "DECISION";

    /** After how much of the working time somebody is told, in percent; the last rung is the due instant itself. */
    private static final List<Integer> EARLY_RUNGS = List.of(50, 80);

    private static final int WHOLE = 100;

    public DecisionClock {
        rungs = List.copyOf(rungs);
    }

    /** @param percent of the working time between start and due that has gone at this instant */
    public record Rung(int percent, Instant at) {}

    /** How a clock stands, for people who choose what to do next. */
    public enum Standing {
        NOT_STARTED,
        RUNNING,
        DUE_SOON,
        OVERDUE
    }

    /** @param mayBeInDanger danger is stated, or nobody has said that there is none */
    public static DecisionClock start(Instant receivedAt, boolean mayBeInDanger, ClockPolicy policy) {
        var days = new WorkingDays();
        var working = new WorkingTime(days, policy.hours());
        var received = receivedAt.atZone(WorkingTime.LONDON);
        var starts = mayBeInDanger ? received : working.orNextOpening(received);
        var due = sameClockTime(starts, days).toInstant();
        return new DecisionClock(starts.toInstant(), due, rungs(working, starts.toInstant(), due));
    }

    public Standing at(Instant now) {
        if (!now.isBefore(dueAt)) {
            return Standing.OVERDUE;
        }
        if (now.isBefore(startsAt)) {
            return Standing.NOT_STARTED;
        }
        boolean lastRungReached =
                !now.isBefore(rungs.get(EARLY_RUNGS.size() - 1).at());
        return lastRungReached ? Standing.DUE_SOON : Standing.RUNNING;
    }

    private static ZonedDateTime sameClockTime(ZonedDateTime starts, WorkingDays days) {
        return days.after(starts.toLocalDate()).atTime(starts.toLocalTime()).atZone(WorkingTime.LONDON);
    }

    private static List<Rung> rungs(WorkingTime working, Instant starts, Instant due) {
        var whole = working.between(starts, due);
        var early = EARLY_RUNGS.stream()
                .map(percent -> new Rung(
                        percent,
                        working.after(starts, whole.multipliedBy(percent).dividedBy(WHOLE))));
        return Stream.concat(early, Stream.of(new Rung(WHOLE, due))).toList();
    }
}
