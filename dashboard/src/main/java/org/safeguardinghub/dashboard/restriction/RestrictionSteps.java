package org.safeguardinghub.dashboard.restriction;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.step.Question;
import org.safeguardinghub.dashboard.step.Step;

/** What can be placed on a record and lifted from it. */
final class RestrictionSteps {

    private static final Question WHY = Question.words("/why", "Why?", "Say why");

    /** By the kind that the hub is told. */
    private static final Map<String, Step> PLACING = Map.of(
            "CONFIDENTIAL_ADDRESS",
            Step.of(
                    "confidential-address",
                    new Step.Words(
                            "Keep their address confidential",
                            "Every address of this person is left out of every page, list and export, whoever tells us of"
                                    + " it later. Somebody who needs it says why and is shown it; that is recorded.",
                            "Keep it confidential",
                            "Their address is confidential from now on."),
                    WHY),
            "SAFE_CONTACT",
            Step.of(
                    "safe-contact",
                    new Step.Words(
                            "Say how to reach them safely",
                            "Somebody else may read their post or answer their telephone. It is shown to everybody who"
                                    + " works on a referral that names them.",
                            "Save",
                            "How to reach them safely is recorded."),
                    Question.lines("/safeContact/numbers", "Which numbers are safe to call?"),
                    Question.line("/safeContact/safeTimes", "When is it safe to call?", "Say when")
                            .explained("For example: weekday mornings.")
                            .ifAny(),
                    Question.yesOrNo("/safeContact/mayLeaveMessage", "May a message be left?"),
                    Question.yesOrNo("/safeContact/mayWrite", "May we write?"),
                    WHY),
            "CONFLICT_WALL",
            Step.of(
                    "conflict-wall",
                    new Step.Words(
                            "Keep yourself out of this family",
                            "You know this family, or belong to it. From now on you see nothing of it: no referral, no"
                                    + " record, no search result. Only a manager can take that back.",
                            "Keep me out",
                            "You are kept out of this family from now on."),
                    WHY.explained("A manager will read this.")));

    private static final Step CONFIRMATION = Step.of(
            "confirmation",
            new Step.Words(
                    "Say that the worker belongs to the family",
                    "The hub keeps the worker out because somebody in the family has their name. You say that it is so.",
                    "It is so",
                    "It is recorded. The worker stays kept out."),
            Question.words("/why", "How do you know?", "Say how you know"));

    private static final Step LIFTING = Step.of(
            "lifting",
            new Step.Words(
                    "Lift the restriction",
                    "From now on it holds no longer. That it was there, and that you lifted it, stays on record.",
                    "Lift it",
                    "The restriction is lifted."),
            WHY);

    static Optional<String> kind(String address) {
        return PLACING.entrySet().stream()
                .filter(entry -> entry.getValue().address().equals(address))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static Step placing(String kind) {
        return Objects.requireNonNull(PLACING.get(kind), kind);
    }

    /** @param address of confirming or lifting one */
    static Optional<Step> settling(String address) {
        return Stream.of(CONFIRMATION, LIFTING)
                .filter(step -> step.address().equals(address))
                .findFirst();
    }

    private RestrictionSteps() {}
}
