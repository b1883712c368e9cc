package org.safeguardinghub.referral.rating;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.calendar.GatheringClock;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * What a first look came to: every rating with its reason, oldest first, and the clock that the colour set.
 *
 * @param inDanger what a person answered to the question whether a child is in danger now
 * @param threshold the screener's own view of the level of need; the referrer's and the final one are kept apart
 * @param clock absent where the colour times nothing
 * @param downgrade a lower rating that waits for a second person
 */
public record Screening(
        List<Rating> ratings,
        boolean inDanger,
        ThresholdCode threshold,
        @Nullable GatheringClock clock,
        @Nullable Downgrade downgrade) {

    public Screening {
        ratings = List.copyOf(ratings);
    }

    public static Screening first(Rating rating, boolean inDanger, ThresholdCode threshold, ClockPolicy policy) {
        var clock = GatheringClock.start(rating.colour(), rating.at(), policy);
        return new Screening(List.of(rating), inDanger, threshold, clock.orElse(null), null);
    }

    public Colour colour() {
        return ratings.getLast().colour();
    }

    public boolean isRed() {
        return colour() == Colour.RED;
    }

    /** A more urgent colour counts at once; its clock never ends later than the one that ran. */
    public Screening raise(Rating rating, boolean nowInDanger, ClockPolicy policy) {
        var started = GatheringClock.start(rating.colour(), rating.at(), policy).orElse(null);
        return new Screening(with(rating), nowInDanger, threshold, sooner(started, clock), null);
    }

    /** A less urgent colour waits for a second person. */
    public Screening ask(Downgrade wish) {
        return new Screening(ratings, inDanger, threshold, clock, wish);
    }

    /** The second person agrees; the first clock goes on. */
    public Screening agree(Downgrade wish, Worker second, Instant at) {
        var rating = new Rating(wish.to(), wish.rationale(), second, at);
        return new Screening(with(rating), false, threshold, clock, null);
    }

    /** The second person does not agree; the colour stays. */
    public Screening disagree() {
        return new Screening(ratings, inDanger, threshold, clock, null);
    }

    public Screening withClock(GatheringClock changed) {
        return new Screening(ratings, inDanger, threshold, changed, downgrade);
    }

    private List<Rating> with(Rating rating) {
        var all = new ArrayList<>(ratings);
        all.add(rating);
        return all;
    }

    private static @Nullable GatheringClock sooner(@Nullable GatheringClock one, @Nullable GatheringClock other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isPaused() || one.dueAt().isBefore(other.dueAt()) ? one : other;
    }
}
