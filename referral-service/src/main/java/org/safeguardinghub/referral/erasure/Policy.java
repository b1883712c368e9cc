package org.safeguardinghub.referral.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.safeguardinghub.referral.erasure.Period.Category;
import org.safeguardinghub.referral.erasure.Period.Start;

/** How long records are kept today: whoever is of several categories is kept for the longest. */
public record Policy(List<Period> periods) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public Policy {
        periods = List.copyOf(periods);
    }

    /** When a contact's time is over, and by which period. */
    public record Due(LocalDate on, Period period) {

        boolean isPast(Instant now) {
            return !on.isAfter(day(now));
        }
    }

    /**
     * When the time of this contact is over. A child whose date of birth nobody told is counted from the last closing, by
     * when it was born: never too early.
     *
     * @param lookedAfter whether a child it names was ever looked after, which this hub does not know by itself
     * @throws IllegalStateException where the policy says nothing of a category
     */
    public Due of(Past past, boolean lookedAfter) {
        var categories = EnumSet.of(Category.CONTACT_NO_FURTHER_ACTION);
        if (past.wasReferred()) {
            categories.add(Category.CHILD_IN_NEED);
        }
        if (past.hadPlan()) {
            categories.add(Category.CHILD_PROTECTION);
        }
        if (lookedAfter) {
            categories.add(Category.LOOKED_AFTER);
        }
        return categories.stream()
                .map(category -> new Due(over(past, period(category)), period(category)))
                .max(Comparator.comparing(Due::on))
                .orElseThrow();
    }

    /** What was received on this day or later is not over today; a day more than needed, for the 29th of February. */
    LocalDate nothingSince(Instant now) {
        var today = day(now);
        var shortest = period(Category.CONTACT_NO_FURTHER_ACTION);
        var over = shortest.start() == Start.LAST_CLOSED ? today.minusYears(shortest.years()) : today;
        return over.plusDays(2);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }

    private Period period(Category category) {
        return periods.stream()
                .filter(period -> period.category() == category)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no period for " + category));
    }

    private static LocalDate over(Past past, Period period) {
        var born = past.youngestBornOn();
        var from = period.start() == Start.BIRTH && born != null ? born : past.lastClosedOn();
        return from.plusYears(period.years());
    }
}
