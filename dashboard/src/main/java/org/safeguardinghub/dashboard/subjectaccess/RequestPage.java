package org.safeguardinghub.dashboard.subjectaccess;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Clock.ClockWords;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.step.Step;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * One request: how far it is, what came, what comes next, and all that was done.
 *
 * @param person address of the person's page; null where the viewer may not open it
 * @param next what leads it further and the viewer can do now; null where nothing is
 * @param waits why the viewer cannot lead it further; empty where nothing is in the way
 * @param readsItems whether the viewer may read what was gathered
 * @param hasLetter whether it was released, so that there is a letter to hand over
 */
public record RequestPage(
        String address,
        String state,
        ClockWords clock,
        @Nullable String person,
        List<Fact> asked,
        @Nullable Step next,
        List<Step> others,
        String waits,
        List<Part> parts,
        boolean readsItems,
        boolean hasLetter,
        List<Fact> history) {

    static RequestPage of(AccessRequest request, Viewer viewer, Instant now) {
        var steps = RequestSteps.open(request, viewer);
        var next = steps.stream()
                .filter(step -> RequestSteps.leadsFurther(step, request))
                .findFirst()
                .orElse(null);
        boolean answers = viewer.answersSubjectAccess();
        return new RequestPage(
                request.address(),
                PlainWords.of(Vocabulary.ACCESS_STATE, request.state()),
                DueWords.of(request, now),
                viewer.looksPeopleUp() ? "/people/" + request.personId() : null,
                facts(request, now),
                next,
                steps.stream().filter(step -> !step.equals(next)).toList(),
                answers ? waits(request) : "",
                request.allParts().stream().map(Part::of).toList(),
                answers && hasItems(request),
                answers && request.isIn("RELEASED"),
                request.history().reversed().stream()
                        .map(done -> done(done, now))
                        .toList());
    }

    /** The few facts that somebody needs who takes a step. */
    static List<Fact> facts(AccessRequest request, Instant now) {
        var clock = DueWords.of(request, now);
        return List.of(
                new Fact("Who asks", PlainWords.of(Vocabulary.ASKER, request.askedBy())),
                new Fact("It came", PlainWords.of(Vocabulary.WAY, request.way())),
                new Fact("Received", TimeWords.moment(request.receivedAt(), now)),
                new Fact("Time", clock.left() + ". " + clock.due()));
    }

    private static boolean hasItems(AccessRequest request) {
        return request.isIn("GATHERED") || request.isIn("REVIEWED") || request.isIn("RELEASED");
    }

    private static String waits(AccessRequest request) {
        if (!request.isIn("GATHERED")) {
            return "";
        }
        if (!request.isWhole()) {
            return "Something is missing, so it cannot be reviewed yet. Gather it again.";
        }
        return request.gatheredByYou()
                ? "You gathered it. Somebody else has to read it, decide on each item and review it."
                : "";
    }

    private static Fact done(AccessRequest.Done done, Instant now) {
        var by = done.by() == null ? "a colleague" : done.by();
        return new Fact(
                TimeWords.moment(done.at(), now),
                PlainWords.of(Vocabulary.ACCESS_STEP, done.what()) + ", " + by
                        + (done.because() == null ? "" : ": " + done.because()));
    }

    /** What one service gave. */
    public record Part(String holder, String answer, int items, boolean came) {

        static Part of(AccessRequest.Part part) {
            return new Part(
                    PlainWords.of(Vocabulary.HOLDER, part.source()),
                    PlainWords.of(Vocabulary.HOLDER_ANSWER, part.answer()),
                    part.items(),
                    part.came());
        }
    }
}
