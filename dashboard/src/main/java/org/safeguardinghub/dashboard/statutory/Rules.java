package org.safeguardinghub.dashboard.statutory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Owner;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.statutory.CaseStep.Rule;
import org.safeguardinghub.dashboard.statutory.CaseStep.When;
import org.safeguardinghub.dashboard.statutory.StatutoryCase.Discussion;
import org.safeguardinghub.dashboard.statutory.StatutoryCase.Enquiry;
import org.safeguardinghub.dashboard.statutory.StatutoryCase.Plan;

/** When a step of a case can be taken, and by whom, as far as the page can know. */
final class Rules {

    static final Rule OPEN = (file, _) -> file.isOpen();
    static final Rule MANAGER = (_, viewer) -> viewer.isManager();

    /** Theirs, or nobody's yet; a manager may help out. */
    static final Rule ALLOCATED = (file, viewer) -> viewer.isManager()
            || file.whose().worker() == null
            || is(file.whose().worker(), viewer);

    static final Rule OFFERED_TO_ME = (file, viewer) ->
            file.whose().offered() != null && is(file.whose().offered().to(), viewer);

    static final Rule ASSESSMENT_RUNS =
            (file, _) -> file.allAssessments().stream().anyMatch(StatutoryCase.Assessment::isRunning);

    static final Rule STARTED_BY_SOMEBODY_ELSE = (file, viewer) -> file.allAssessments().stream()
            .filter(StatutoryCase.Assessment::isRunning)
            .noneMatch(running -> is(running.startedBy(), viewer));

    static final Rule ENQUIRY_RUNS = (file, _) -> file.allEnquiries().stream().anyMatch(Enquiry::isRunning);

    static final Rule PLAN_RUNS = (file, _) -> file.allPlans().stream().anyMatch(Rules::runs);

    static final Rule PROPOSED_BY_SOMEBODY_ELSE = (file, viewer) ->
            file.proposedEnding() != null && !is(file.proposedEnding().proposedBy(), viewer);

    /** Nothing that has begun still has to end. */
    static final Rule FINISHED = (file, viewer) -> !ASSESSMENT_RUNS.holds(file, viewer)
            && !ENQUIRY_RUNS.holds(file, viewer)
            && !PLAN_RUNS.holds(file, viewer)
            && called(file).isEmpty()
            && awaited(file).isEmpty();

    static final Rule NOTHING_WAS_DONE = (file, _) -> file.allAssessments().isEmpty()
            && file.allDiscussions().isEmpty()
            && file.allEnquiries().isEmpty()
            && file.allPlans().isEmpty();

    static Rule in(String state) {
        return (file, _) -> file.isIn(state);
    }

    static Rule not(Rule rule) {
        return (file, viewer) -> !rule.holds(file, viewer);
    }

    /** With each discussion that was called and not held yet. */
    static When eachCalled(Rule rule) {
        return (file, viewer) -> rule.holds(file, viewer) ? called(file) : List.of();
    }

    /** With each held discussion that wanted an enquiry, which has not begun. */
    static When eachAwaited(Rule rule) {
        return (file, viewer) -> rule.holds(file, viewer) ? awaited(file) : List.of();
    }

    private static List<Integer> called(StatutoryCase file) {
        return file.allDiscussions().stream()
                .filter(Discussion::isCalled)
                .map(Discussion::number)
                .toList();
    }

    private static List<Integer> awaited(StatutoryCase file) {
        return file.allDiscussions().stream()
                .filter(Discussion::decidedOnAnEnquiry)
                .filter(held -> file.allEnquiries().stream().noneMatch(enquiry -> isOf(enquiry, held)))
                .map(Discussion::number)
                .toList();
    }

    private static boolean isOf(Enquiry enquiry, Discussion held) {
        return held.heldOn() == null || !enquiry.startedOn().isBefore(held.heldOn());
    }

    private static boolean runs(Plan plan) {
        return plan.endedOn() == null;
    }

    private static boolean is(@Nullable Owner person, Viewer viewer) {
        return person != null && viewer.id().equals(person.id());
    }

    private Rules() {}
}
