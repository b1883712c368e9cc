package org.safeguardinghub.consent.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.datafile.EnglishTime;

/**
 * How long one category of records is kept: one line of the policy, effective-dated.
 *
 * @param to the first day it no longer holds; none while it does
 * @param years counted from the start, to the same day of the year
 * @param source the law, or the authority's own schedule
 * @param isStatutory not, where the authority may set it otherwise
 */
public record Period(
        String id,
        int version,
        LocalDate from,
        @Nullable LocalDate to,
        Category category,
        Start start,
        int years,
        String source,
        boolean isStatutory) {

    /** What kind of record it is. Whoever is of several is kept for the longest. */
    public enum Category {
        CONTACT_NO_FURTHER_ACTION,
        CHILD_IN_NEED,
        CHILD_PROTECTION,
        LOOKED_AFTER
    }

    /** From when the years are counted. */
    public enum Start {
        LAST_CLOSED,
        BIRTH
    }

    boolean holdsAt(Instant at) {
        var day = at.atZone(EnglishTime.ZONE).toLocalDate();
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean overlaps(Period other) {
        return category == other.category
                && (to == null || other.from.isBefore(to))
                && (other.to == null || from.isBefore(other.to));
    }
}
