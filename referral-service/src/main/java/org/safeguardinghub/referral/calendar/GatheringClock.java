package org.safeguardinghub.referral.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long partners may take to say what they know, by colour (RAG). It runs beside the decision clock and never
 * stretches it. It may be paused for a stated reason; then it goes on with what was left.
 *
 * @param policyVersion the authority's policy that it was started under
 */
public record GatheringClock(
        Colour colour,
        Instant startsAt,
        Instant dueAt,
        List<Rung> rungs,
        int policyVersion,
        @Nullable Pause pause) {

    public static final String NAME = "GATHERING";

    public GatheringClock {
        rungs = List.copyOf(rungs);
    }

    /** @param left what remained of the counted time when it was stopped */
    public record Pause(Instant since, String reason, Duration left) {}

    /** Empty where this colour times nothing. */
    public static Optional<GatheringClock> start(Colour colour, Instant ratedAt, ClockPolicy policy) {
        var limit = policy.limit(colour)
                .orElseThrow(() -> new IllegalArgumentException("this authority does not use " + colour));
        var working = new WorkingTime(new WorkingDays(), policy.hours());
        var rated = ratedAt.atZone(WorkingTime.LONDON);
        var opens = working.orNextOpening(rated);
        return switch (limit) {
            case Limit.Untimed _ -> Optional.empty();
            case Limit.Elapsed(var time) ->
                Optional.of(running(colour, policy, Rungs.ELAPSED, ratedAt, ratedAt.plus(time)));
            case Limit.WorkingHours(var time) -> {
                var starts = opens.toInstant();
                yield Optional.of(running(colour, policy, working, starts, working.after(starts, time)));
            }
            case Limit.WorkingDaysLater(var days) -> {
                var starts = opens.toInstant();
                var due = new WorkingDays()
                        .plus(opens.toLocalDate(), days)
                        .atTime(opens.toLocalTime())
                        .atZone(WorkingTime.LONDON)
                        .toInstant();
                yield Optional.of(running(colour, policy, working, starts, due));
            }
        };
    }

    private static GatheringClock running(
            Colour colour, ClockPolicy policy, Rungs.Counting counting, Instant starts, Instant due) {
        return new GatheringClock(colour, starts, due, Rungs.on(counting, starts, due), policy.version(), null);
    }

    public boolean isPaused() {
        return pause != null;
    }

    /** Stops counting; what is left is kept. */
    public GatheringClock pause(Instant at, String reason, ClockPolicy policy) {
        var left = counting(policy).between(at, dueAt);
        return new GatheringClock(
                colour,
                startsAt,
                dueAt,
                rungs,
                policyVersion,
                new Pause(at, reason, left.isNegative() ? Duration.ZERO : left));
    }

    /** Goes on with what was left. */
    public GatheringClock resume(Instant at, ClockPolicy policy) {
        if (pause == null) {
            return this;
        }
        var counting = counting(policy);
        var due = counting.after(at, pause.left());
        return new GatheringClock(colour, startsAt, due, Rungs.on(counting, startsAt, due), policyVersion, null);
    }

    public Standing at(Instant now) {
        return isPaused() ? Standing.PAUSED : Rungs.standing(startsAt, dueAt, rungs, now);
    }

    private Rungs.Counting counting(ClockPolicy policy) {
        boolean dayAndNight =
                policy.limit(colour).map(Limit::ignoresOfficeHours).orElse(false);
        return dayAndNight ? Rungs.ELAPSED : new WorkingTime(new WorkingDays(), policy.hours());
    }
}
