package org.safeguardinghub.dashboard.arrangement;

import static org.safeguardinghub.dashboard.step.Question.codes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.step.Question;
import org.safeguardinghub.dashboard.step.Step;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** What can be done with the register. */
final class ArrangementSteps {

    private static final List<String> INFORMATION = List.of(
            "ANY",
            "NAMES",
            "BIRTH_DATES",
            "HOUSEHOLD",
            "RELATIONSHIPS",
            "CONCERN",
            "HISTORY",
            "ADDRESSES",
            "CONFIDENTIAL_ADDRESS",
            "SAFE_CONTACT",
            "REFERRER_IDENTITY",
            "STATUS",
            "OUTCOME",
            "OUTCOME_REASON",
            "NEXT_STEP");

    private static final List<String> PURPOSES =
            List.of("ANY", "INFORMATION_REQUEST", "NETWORK_FINDING", "ACKNOWLEDGEMENT", "FEEDBACK");

    private static final Step REVIEW = Step.of(
            "reviews",
            new Step.Words(
                    "Look again at this sharing agreement",
                    "Somebody has looked at it and it is still right. Other terms are an agreement of their own.",
                    "It is still right",
                    "It is written down that the agreement is still right."),
            Question.day("/nextOn", "By when does somebody look again?").explained("A day on which it still holds."));

    private static final Step END = Step.of(
            "ending",
            new Step.Words(
                    "End this sharing agreement",
                    "It ends before the day that was signed. This cannot be taken back. What a duty, section 47 or"
                            + " danger asks for is shared all the same.",
                    "End it",
                    "The agreement is ended."),
            Question.day("/lastDay", "What is the last day on which it holds?").explained("It may lie back."),
            Question.choice(
                    "/reason",
                    "Why does it end?",
                    "Choose why it ends",
                    codes(
                            Vocabulary.ARRANGEMENT_END,
                            "REPLACED",
                            "PARTNER_LEFT",
                            "TERMS_NOT_KEPT",
                            "NO_LONGER_NEEDED")));

    static Optional<Step> named(String address) {
        return Stream.of(REVIEW, END)
                .filter(step -> step.address().equals(address))
                .findFirst();
    }

    /** @param chosen a code that is newer than this page stays among the choices, so that it is not lost */
    static Step register(Typed chosen) {
        return Step.of(
                "new",
                new Step.Words(
                        "Register a sharing agreement",
                        "Write down what was signed. It is never changed afterwards: other terms are another agreement.",
                        "Register it",
                        "The agreement is registered."),
                Question.line("/agency", "With which agency?", "Name the agency")
                        .explained("Its short name in the hub, such as thameside-police."),
                Question.line("/reference", "What is its reference?", "Give its reference")
                        .explained("The partners’ own, such as ISA-2026-07."),
                Question.line("/title", "What is it called?", "Say what it is called"),
                Question.ticks(
                        "/categories",
                        "Which information does it cover?",
                        "Tick what it covers",
                        among(Vocabulary.INFORMATION, INFORMATION, chosen, "categories")),
                Question.ticks(
                        "/purposes",
                        "For what may it be shared?",
                        "Tick what for",
                        among(Vocabulary.PURPOSE, PURPOSES, chosen, "purposes")),
                Question.line("/signedBy/here", "In which role did somebody sign here?", "Give the role")
                        .explained("A role and no name, such as Director of children’s services."),
                Question.line("/signedBy/there", "In which role did somebody sign there?", "Give the role")
                        .explained("A role and no name, such as Chief superintendent."),
                Question.day("/from", "First day"),
                Question.day("/until", "Last day"),
                Question.day("/reviewOn", "By when does somebody look again?")
                        .explained("A day on which it still holds."));
    }

    private static List<Choice> among(Vocabulary list, List<String> known, Typed chosen, String field) {
        var all = new LinkedHashSet<>(known);
        all.addAll(chosen.fields().getOrDefault(field, List.of()));
        return codes(list, all.toArray(String[]::new));
    }

    private ArrangementSteps() {}
}
