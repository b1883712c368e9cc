package org.safeguardinghub.dashboard.sharing;

import static org.safeguardinghub.dashboard.step.Question.codes;

import java.util.List;
import org.safeguardinghub.dashboard.step.Question;
import org.safeguardinghub.dashboard.step.Step;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** What can be written down about what is shared of one referral. */
final class SharingSteps {

    static final Step BASIS = Step.of(
            "bases",
            new Step.Words(
                    "Record on what lawful basis something is shared",
                    "Which reason in law this sharing stands on. What a family says to a service is another record and"
                            + " never a reason to share.",
                    "Record the basis",
                    "The lawful basis is recorded."),
            Question.line("/recipient", "With which agency is it shared?", "Name the agency")
                    .explained("Its short name in the hub, such as thameside-police."),
            Question.pick(
                    "/purpose",
                    "For what?",
                    "Choose what for",
                    codes(
                            Vocabulary.PURPOSE,
                            "INFORMATION_REQUEST",
                            "NETWORK_FINDING",
                            "FEEDBACK",
                            "IMMEDIATE_DANGER",
                            "VITAL_INTERESTS")),
            Question.pick(
                    "/article6",
                    "Why may personal information be used?",
                    "Choose the basis",
                    codes(
                            Vocabulary.LAWFUL,
                            "ART6_1_C",
                            "ART6_1_D",
                            "ART6_1_E",
                            "ART6_1_EA",
                            "ART6_1_F",
                            "ART6_1_A",
                            "DPA_PART3")),
            Question.pick(
                    "/condition",
                    "Why may sensitive information be used?",
                    "Choose the condition",
                    codes(
                            Vocabulary.LAWFUL,
                            "SCH1_PARA18",
                            "ART9_2_G",
                            "ART9_2_H",
                            "ART9_2_C",
                            "ART9_2_A",
                            "SCH1_PARA10",
                            "ART10")),
            Question.choice(
                            "/paragraph18",
                            "Why is consent not asked for?",
                            "Choose why",
                            codes(
                                    Vocabulary.PARAGRAPH18,
                                    "CANNOT_BE_GIVEN",
                                    "NOT_REASONABLE_TO_OBTAIN",
                                    "WOULD_PREJUDICE_PROTECTION"))
                    .explained("Only with Schedule 1, paragraph 18.")
                    .ifAny());

    static final Step ACKNOWLEDGED = Step.of(
            "acknowledged",
            new Step.Words(
                    "Record that an agency has understood",
                    "The family took its agreement back. Somebody told the agency, and it has understood.",
                    "Record it",
                    "It is recorded that the agency has understood."),
            Question.line("/agency", "Which agency?", "Name the agency"));

    static final Step LOOKED_AGAIN = Step.of(
            "reviews",
            new Step.Words(
                    "Record what came of looking again",
                    "An agency decided not to share something. Somebody looked whether that is still right.",
                    "Record it",
                    "What came of looking again is recorded."),
            Question.choice(
                    "/outcome",
                    "What came of it?",
                    "Choose what came of it",
                    codes(Vocabulary.LOOKED_AGAIN, "STANDS", "CHALLENGED", "SHARED_AFTER_ALL", "NO_LONGER_NEEDED")),
            Question.day("/nextOn", "When does somebody look again?")
                    .explained("Leave it empty where it is over: shared after all, or needed no longer.")
                    .ifAny());

    static Step agreement(List<Choice> services) {
        return Step.of(
                "agreements",
                new Step.Words(
                        "Record what the family said to a service",
                        "What somebody of the family agreed to or refused. It is never a reason to share, and what a duty,"
                                + " section 47 or danger asks for goes on whatever they say.",
                        "Record the answer",
                        "What the family said is recorded."),
                Question.pick("/service", "Which service?", "Choose the service", services),
                Question.choice(
                        "/said",
                        "What did they say?",
                        "Choose what they said",
                        codes(Vocabulary.SAID, "GIVEN", "REFUSED")),
                Question.choice(
                        "/by/party",
                        "Who said it?",
                        "Choose who said it",
                        codes(Vocabulary.PARTY, "PARENT", "CARER_WITH_RESPONSIBILITY", "CHILD")),
                Question.moment("/saidAt", "When?"),
                Question.choice(
                        "/informed/way",
                        "How were they told what they decide on?",
                        "Choose how they were told",
                        codes(Vocabulary.INFORMED, "IN_PERSON", "BY_TELEPHONE", "BY_VIDEO", "IN_WRITING")),
                Question.yesOrNo("/informed/withInterpreter", "Did somebody interpret?"),
                Question.choice(
                        "/competence/ground",
                        "Why may they take this decision?",
                        "Choose why they may decide",
                        codes(
                                Vocabulary.COMPETENCE,
                                "ADULT",
                                "PRESUMED_FROM_16",
                                "COMPETENT_UNDER_16",
                                "NOT_COMPETENT")),
                Question.line("/competence/assessedBy", "Who judged it?", "Say who judged it")
                        .explained("Only where somebody did, and by role, such as school nurse.")
                        .ifAny(),
                Question.day("/until", "Last day on which it holds")
                        .explained("Only where an end was agreed.")
                        .ifAny());
    }

    private SharingSteps() {}
}
