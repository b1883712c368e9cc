package org.safeguardinghub.consent.disclosure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the rule book, effective-dated.
 *
 * @param to the first day it no longer holds; none while it does
 */
record Rule(
        String id, int version, LocalDate from, @Nullable LocalDate to, Condition condition, Verdict verdict) {

    boolean appliesTo(Question question, Standing standing, LocalDate day) {
        return holdsOn(day) && condition.holds(question, standing, verdict.outcome());
    }

    boolean overlaps(Rule other) {
        return id.equals(other.id)
                && (to == null || other.from.isBefore(to))
                && (other.to == null || from.isBefore(other.to));
    }

    private boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
