package org.safeguardinghub.dashboard.statutory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.statutory.CaseStep.Group;
import org.safeguardinghub.dashboard.statutory.CaseSteps.Link;
import org.safeguardinghub.dashboard.statutory.CaseSteps.Offered;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * One case as its page shows it.
 *
 * @param mine what a manager offers the viewer; empty where nothing is offered
 * @param notes what somebody waits for
 */
public record CasePage(
        CaseHead head,
        List<Link> mine,
        List<Offered> steps,
        List<String> notes,
        List<Fact> beginning,
        List<Section> sections,
        List<Happening> history) {

    static CasePage of(StatutoryCase file, AgencyNames agencies, Viewer viewer, Instant now) {
        return new CasePage(
                CaseHead.of(file, viewer, now),
                CaseSteps.in(Group.OFFERED_TO_YOU, file, viewer),
                CaseSteps.others(file, viewer),
                notes(file, viewer),
                beginning(file),
                new CaseSections(agencies, viewer, now).of(file),
                happenings(file, viewer, now));
    }

    private static List<Fact> beginning(StatutoryCase file) {
        return Stream.of(
                        new Fact("What was decided", PlainWords.of(Vocabulary.OUTCOME, file.decided())),
                        new Fact("What the child needs most", PlainWords.of(Vocabulary.NEED, file.primaryNeed())),
                        new Fact(
                                "Referred on",
                                file.referredOn() == null ? "Not given" : TimeWords.date(file.referredOn())),
                        new Fact("Referred before, within 12 months", PlainWords.yesOrNo(file.reReferral())),
                        new Fact(
                                "Authority’s own child number",
                                file.laChildId() == null ? "Not given" : file.laChildId()))
                .toList();
    }

    private static List<String> notes(StatutoryCase file, Viewer viewer) {
        var offer = file.whose().offered();
        return Stream.of(
                        Optional.ofNullable(offer).map(open -> offered(open, viewer)),
                        Optional.ofNullable(file.proposedEnding())
                                .map(_ -> "An ending is proposed. A manager who is somebody else signs it."),
                        when(
                                file.isIn("STEP_DOWN_OFFERED"),
                                "It is offered to " + file.stepDownTo()
                                        + ". It stays ours until they accept and the family agrees."),
                        when(
                                file.isIn("THRESHOLD_REVIEW"),
                                PlainWords.of(Vocabulary.REFUSED_BY, file.stepDownRefusedBy()) + " said no to "
                                        + file.stepDownTo() + ". A manager decides again."),
                        when(
                                file.isIn("TRANSFER_OFFERED"),
                                file.transferTo()
                                        + " is asked to take it. Our duty stands until they accept in writing."))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String offered(StatutoryCase.Offer offer, Viewer viewer) {
        return viewer.id().equals(offer.to().id())
                ? "This case is offered to you. It stays where it is until you accept."
                : "Offered to " + offer.to().wordsFor(viewer.id()) + ". It stays where it is until they accept.";
    }

    private static Optional<String> when(boolean holds, String words) {
        return holds ? Optional.of(words) : Optional.empty();
    }

    /** Newest first. */
    private static List<Happening> happenings(StatutoryCase file, Viewer viewer, Instant now) {
        var names = new CaseNames(file, viewer);
        return file.changes().reversed().stream()
                .map(change -> new Happening(
                        PlainWords.of(Vocabulary.CASE_STEP, change.what()),
                        names.by(change),
                        TimeWords.moment(change.at(), now),
                        change.at().toString(),
                        change.why()))
                .toList();
    }

    /** @param empty what to say where there is nothing */
    public record Section(String heading, String empty, List<Part> parts) {}

    public record Part(String title, List<Fact> facts) {}

    public record Happening(
            String what,
            String by,
            String at,
            String instant,
            @Nullable String why) {}
}
