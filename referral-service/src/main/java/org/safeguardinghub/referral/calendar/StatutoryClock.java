package org.safeguardinghub.referral.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A limit in whole working days that the law or its guidance sets (domain.md 1). Day nought is the day it counts from;
 * the last day counts until it ends.
 *
 * @param dueOn the last day: always a working day, unless the limit is the same day
 * @param dueAt when that day is over
 */
public record StatutoryClock(String name, LocalDate dueOn, Instant startsAt, Instant dueAt, List<Rung> rungs) {

    /** An assessment takes at most this long from the referral. */
    public static final int ASSESSMENT_DAYS = 45;

    /** The initial child protection conference follows the strategy discussion within this. */
    public static final int CONFERENCE_DAYS = 15;

    /** A strategy discussion is held within this, where nothing calls for the same day. */
    public static final int DISCUSSION_DAYS = 3;

    public static final String ASSESSMENT = "ASSESSMENT_45";
    public static final String CONFERENCE = "ICPC_15";
    public static final String DISCUSSION = "STRATEGY_3";

    public StatutoryClock {
        rungs = List.copyOf(rungs);
    }

    public static StatutoryClock assessment(LocalDate from, ClockPolicy policy) {
        return of(ASSESSMENT, from, ASSESSMENT_DAYS, policy);
    }

    public static StatutoryClock conference(LocalDate strategyDiscussion, ClockPolicy policy) {
        return of(CONFERENCE, strategyDiscussion, CONFERENCE_DAYS, policy);
    }

    /** @param sameDay whether a child is protected at once */
    public static StatutoryClock discussion(LocalDate from, boolean sameDay, ClockPolicy policy) {
        return of(DISCUSSION, from, sameDay ? 0 : DISCUSSION_DAYS, policy);
    }

    private static StatutoryClock of(String name, LocalDate from, int workingDays, ClockPolicy policy) {
        var days = new WorkingDays();
        var dueOn = days.plus(from, workingDays);
        var starts = from.atStartOfDay(WorkingTime.LONDON).toInstant();
        var due = dueOn.plusDays(1).atStartOfDay(WorkingTime.LONDON).toInstant();
        var counting = days.include(dueOn) ? new WorkingTime(days, policy.hours()) : Rungs.ELAPSED;
        return new StatutoryClock(name, dueOn, starts, due, Rungs.on(counting, starts, due));
    }

    public Standing at(Instant now) {
        return Rungs.standing(startsAt, dueAt, rungs, now);
    }

    /** Whether a day is after the last one that was allowed. */
    public boolean isLate(LocalDate day) {
        return day.isAfter(dueOn);
    }
}
