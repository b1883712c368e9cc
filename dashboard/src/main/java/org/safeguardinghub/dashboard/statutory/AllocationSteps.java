package org.safeguardinghub.dashboard.statutory;

import static org.safeguardinghub.dashboard.statutory.Rules.MANAGER;
import static org.safeguardinghub.dashboard.statutory.Rules.OFFERED_TO_ME;
import static org.safeguardinghub.dashboard.statutory.Rules.OPEN;

import java.util.List;
import org.safeguardinghub.dashboard.statutory.CaseStep.Group;
import org.safeguardinghub.dashboard.statutory.CaseStep.When;
import org.safeguardinghub.dashboard.statutory.CaseStep.Words;

/** Whose a case is: a manager offers it, and it is theirs when they accept. */
final class AllocationSteps {

    static final List<CaseStep> ALL = List.of(
            CaseStep.of(
                    "accept",
                    Group.OFFERED_TO_YOU,
                    new Words(
                            "Accept this case",
                            "From then on it is yours.",
                            "Accept this case",
                            "You accepted this case. It is yours now."),
                    "/allocation/accepted",
                    When.is(OPEN.and(OFFERED_TO_ME))),
            CaseStep.of(
                    "decline",
                    Group.OFFERED_TO_YOU,
                    new Words(
                            "Decline this case",
                            "It stays where it was until a manager offers it to somebody else.",
                            "Decline",
                            "You declined it. A manager will see that."),
                    "/allocation/declined",
                    When.is(OPEN.and(OFFERED_TO_ME)),
                    Question.because("Why can you not take it?", "A manager reads this.")),
            CaseStep.of(
                    "offer",
                    Group.WHOSE,
                    new Words(
                            "Offer it to a worker",
                            "It stays where it is until they accept.",
                            "Offer it",
                            "You offered it. It stays where it is until they accept."),
                    "/allocation",
                    When.is(OPEN.and(MANAGER)),
                    Question.line("team", "Which team?", null, "Name the team"),
                    new Question(
                            "worker",
                            Question.Kind.COLLEAGUE,
                            "Who should take it?",
                            null,
                            "Choose a colleague",
                            List.of())));

    private AllocationSteps() {}
}
