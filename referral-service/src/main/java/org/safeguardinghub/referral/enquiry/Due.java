package org.safeguardinghub.referral.enquiry;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.GatheringClock;

/**
 * Until when an agency is asked to answer.
 *
 * @param remindAt when it is reminded first: after four fifths of the time
 */
public record Due(Instant at, Instant remindAt) {

    private static final int FIRST_REMINDER = 80;
    private static final int WHOLE = 100;

    /** Why no due time could be settled. */
    public enum Fault {
        /** No clock runs, so a person has to say until when. */
        NEEDED,
        /** Later than the colour allows. */
        AFTER_THE_CLOCK,
        PASSED
    }

    /** A due time, or why there is none. */
    public sealed interface Settled {

        record At(Due due) implements Settled {}

        record Not(Fault fault) implements Settled {}
    }

    /**
     * The gathering clock says until when; a person may only say sooner, unless no clock runs or its time has passed.
     */
    public static Settled settle(@Nullable GatheringClock clock, @Nullable Instant stated, Instant now) {
        if (stated != null && !stated.isAfter(now)) {
            return new Settled.Not(Fault.PASSED);
        }
        if (clock == null || clock.isPaused() || !clock.dueAt().isAfter(now)) {
            return stated == null ? new Settled.Not(Fault.NEEDED) : new Settled.At(between(now, stated));
        }
        if (stated == null) {
            return new Settled.At(of(clock, now));
        }
        return stated.isAfter(clock.dueAt())
                ? new Settled.Not(Fault.AFTER_THE_CLOCK)
                : new Settled.At(between(now, stated));
    }

    /** With the clock's own rung, which counts time as the colour does. */
    static Due of(GatheringClock clock, Instant now) {
        return clock.rungs().stream()
                .filter(rung -> rung.percent() == FIRST_REMINDER && rung.at().isAfter(now))
                .findFirst()
                .map(rung -> new Due(clock.dueAt(), rung.at()))
                .orElseGet(() -> new Due(clock.dueAt(), clock.dueAt()));
    }

    private static Due between(Instant now, Instant due) {
        var share = Duration.between(now, due).multipliedBy(FIRST_REMINDER).dividedBy(WHOLE);
        return new Due(due, now.plus(share));
    }

    public boolean isPassed(Instant now) {
        return now.isAfter(at);
    }
}
