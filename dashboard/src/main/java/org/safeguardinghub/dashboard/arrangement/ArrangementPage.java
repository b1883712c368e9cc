package org.safeguardinghub.dashboard.arrangement;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.arrangement.ArrangementsPage.Line;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * One sharing agreement, and what became of it.
 *
 * @param warning what to do about it, in words; empty where there is nothing
 * @param mayStep whether the viewer may look again or end it: never once it was ended
 */
public record ArrangementPage(
        String id,
        String address,
        String agency,
        String title,
        String warning,
        List<Fact> terms,
        List<String> happened,
        boolean mayKeep,
        boolean mayStep) {

    static ArrangementPage of(Arrangement one, Viewer viewer, Instant now) {
        boolean mayKeep = ArrangementsPage.mayKeep(viewer);
        return new ArrangementPage(
                one.id().toString(),
                one.address(),
                one.agency(),
                one.title(),
                one.warns() ? Line.standing(one) : "",
                facts(one, now),
                happened(one, now),
                mayKeep,
                mayKeep && one.ended() == null);
    }

    static List<Fact> facts(Arrangement one, Instant now) {
        return List.of(
                new Fact("Stands", Line.standing(one)),
                new Fact("Agency", one.agency()),
                new Fact("Reference", one.reference()),
                new Fact("Information", Line.list(Vocabulary.INFORMATION, one.categories())),
                new Fact("For what", Line.list(Vocabulary.PURPOSE, one.purposes())),
                new Fact("Signed here by", one.signedBy().here()),
                new Fact("Signed there by", one.signedBy().there()),
                new Fact("First day", TimeWords.date(one.from())),
                new Fact(
                        "Last day",
                        TimeWords.date(one.lastDay()) + " (" + Days.from(one.lastDay(), now) + ")"
                                + (one.lastDay().equals(one.until())
                                        ? ""
                                        : ". Signed until " + TimeWords.date(one.until()))),
                new Fact(
                        "Look again by",
                        one.reviewDue() == null
                                ? "Not any more: it is over by then"
                                : TimeWords.date(one.reviewDue()) + " (" + Days.from(one.reviewDue(), now) + ")"));
    }

    /** The newest first. */
    private static List<String> happened(Arrangement one, Instant now) {
        var ended = one.ended();
        var registered = one.registeredAt();
        return Stream.of(
                        ended == null
                                ? Stream.<String>of()
                                : Stream.of("Ended by " + by(ended.by()) + ", " + TimeWords.moment(ended.at(), now)
                                        + ": last day " + TimeWords.date(ended.lastDay())),
                        one.allReviews().reversed().stream()
                                .map(review -> "Looked at and still right, " + by(review.by()) + ", "
                                        + TimeWords.moment(review.at(), now) + "; again by "
                                        + TimeWords.date(review.nextOn())),
                        registered == null
                                ? Stream.<String>of()
                                : Stream.of("Registered by " + by(one.registeredBy()) + ", "
                                        + TimeWords.moment(registered, now)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String by(@Nullable String name) {
        return name == null ? "a colleague" : name;
    }
}
