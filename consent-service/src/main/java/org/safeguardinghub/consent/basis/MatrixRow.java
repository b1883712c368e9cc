package org.safeguardinghub.consent.basis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of agency may rely on, from the matrix of bases: data, because the law changes by date.
 *
 * @param actors kinds of agencies, or {@code ANY}
 * @param article6 codes of legal bases, one of which is needed to use personal information at all
 * @param conditions codes of legal bases, one of which is needed for what is sensitive (Article 9, Schedule 1)
 * @param to the first day on which it no longer holds; none while it does
 */
public record MatrixRow(
        String id,
        List<String> actors,
        List<String> article6,
        List<String> conditions,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {

    private static final String ANY = "ANY";

    public MatrixRow {
        actors = List.copyOf(actors);
        article6 = List.copyOf(article6);
        conditions = List.copyOf(conditions);
    }

    boolean isFor(String actor, LocalDate day) {
        return (actors.contains(ANY) || actors.contains(actor))
                && !day.isBefore(from)
                && (to == null || day.isBefore(to));
    }

    boolean allows(Relied relied) {
        return article6.contains(relied.article6()) && conditions.contains(relied.condition());
    }
}
