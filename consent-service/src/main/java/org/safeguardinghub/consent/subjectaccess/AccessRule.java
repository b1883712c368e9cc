package org.safeguardinghub.consent.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.datafile.EnglishTime;
import org.safeguardinghub.consent.subjectaccess.Asked.Asker;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Mark;

/**
 * One line of the rules on subject access, effective-dated.
 *
 * @param to the first day it no longer holds; none while it does
 */
public record AccessRule(
        String id, int version, LocalDate from, @Nullable LocalDate to, Condition condition, Verdict verdict) {

    /**
     * When it applies. What is empty does not matter.
     *
     * @param marks the item has every one of these
     */
    public record Condition(Set<Asker> askedBy, Set<String> kinds, Set<Mark> marks) {

        public Condition {
            askedBy = Set.copyOf(askedBy);
            kinds = Set.copyOf(kinds);
            marks = Set.copyOf(marks);
        }

        boolean holds(HeldItem item, Asker asker) {
            return (askedBy.isEmpty() || askedBy.contains(asker))
                    && (kinds.isEmpty() || kinds.contains(item.kind()))
                    && item.marks().containsAll(marks);
        }
    }

    /**
     * What becomes of the item, and why.
     *
     * @param law where the law says so
     * @param isFixed no reviewer may decide otherwise
     * @param told what whoever asked is told of what is left out; none where even that would say too much
     */
    public record Verdict(
            Treatment treatment,
            String reason,
            String law,
            boolean isFixed,
            @Nullable String told) {}

    boolean appliesTo(HeldItem item, Asker asker, Instant at) {
        var day = at.atZone(EnglishTime.ZONE).toLocalDate();
        return !day.isBefore(from) && (to == null || day.isBefore(to)) && condition.holds(item, asker);
    }

    boolean overlaps(AccessRule other) {
        return id.equals(other.id)
                && (to == null || other.from.isBefore(to))
                && (other.to == null || from.isBefore(other.to));
    }
}
