package org.safeguardinghub.dashboard.arrangement;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * The register, agency by agency.
 *
 * @param lines null when the hub could not be asked, which is not the same as none
 * @param mayKeep whether the viewer may register, look again and end
 */
public record ArrangementsPage(
        @Nullable List<Line> lines,
        boolean mayKeep,
        Typed filter,
        Mistakes mistakes,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    static ArrangementsPage of(List<Arrangement> found, Viewer viewer, Typed filter, Instant now) {
        return new ArrangementsPage(
                found.stream().map(one -> Line.of(one, now)).toList(),
                mayKeep(viewer),
                filter,
                Mistakes.NONE,
                null,
                null);
    }

    static boolean mayKeep(Viewer viewer) {
        return viewer.roles().contains("manager") || viewer.administers();
    }

    public boolean isFiltered() {
        return filter.has("agency") || filter.has("by");
    }

    /** How many somebody should do something about, as a sentence. */
    public String toActOn() {
        long count = lines == null ? 0 : lines.stream().filter(Line::warns).count();
        return count == 0
                ? "None of them ends soon or has run out."
                : count + (count == 1 ? " of them ends soon or has" : " of them end soon or have")
                        + " run out. What a duty, section 47 or danger asks for is shared all the same.";
    }

    /** @param until with how many days that is from today */
    public record Line(
            String address,
            String agency,
            String reference,
            String title,
            String covers,
            String until,
            String standing,
            boolean warns,
            String review) {

        static Line of(Arrangement one, Instant now) {
            return new Line(
                    one.address(),
                    one.agency(),
                    one.reference(),
                    one.title(),
                    list(Vocabulary.INFORMATION, one.categories()),
                    TimeWords.date(one.lastDay()) + " (" + Days.from(one.lastDay(), now) + ")",
                    standing(one),
                    one.warns(),
                    one.reviewDue() == null ? "Not any more" : TimeWords.date(one.reviewDue()));
        }

        static String list(Vocabulary codes, List<String> named) {
            return named.stream().map(code -> PlainWords.of(codes, code)).collect(Collectors.joining(", "));
        }

        static String standing(Arrangement one) {
            var ended = one.ended();
            return ended == null
                    ? PlainWords.of(Vocabulary.ARRANGEMENT, one.standing())
                    : "Ended early: " + PlainWords.of(Vocabulary.ARRANGEMENT_END, ended.reason());
        }
    }
}
