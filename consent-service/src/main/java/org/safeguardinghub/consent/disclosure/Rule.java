package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.datafile.EnglishTime;

/**
 * One line of the rule book, effective-dated.
 *
 * @param to the first day it no longer holds; none while it does
 */
public record Rule(
        String id, int version, LocalDate from, @Nullable LocalDate to, Condition condition, Verdict verdict) {

    boolean appliesTo(Question question, Standing standing, Instant at) {
        return holdsAt(at) && condition.holds(question, standing, verdict.outcome(), at);
    }

    boolean overlaps(Rule other) {
        return id.equals(other.id)
                && (to == null || other.from.isBefore(to))
                && (other.to == null || from.isBefore(other.to));
    }

    Rule asIfAlwaysHeld() {
        return new Rule(id, version, LocalDate.MIN, null, condition, verdict);
    }

    boolean holdsAt(Instant at) {
        var day = at.atZone(EnglishTime.ZONE).toLocalDate();
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
