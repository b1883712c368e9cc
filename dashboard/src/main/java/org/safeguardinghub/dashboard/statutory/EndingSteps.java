package org.safeguardinghub.dashboard.statutory;

import static org.safeguardinghub.dashboard.statutory.Rules.ALLOCATED;
import static org.safeguardinghub.dashboard.statutory.Rules.FINISHED;
import static org.safeguardinghub.dashboard.statutory.Rules.MANAGER;
import static org.safeguardinghub.dashboard.statutory.Rules.NOTHING_WAS_DONE;
import static org.safeguardinghub.dashboard.statutory.Rules.PROPOSED_BY_SOMEBODY_ELSE;
import static org.safeguardinghub.dashboard.statutory.Rules.in;

import java.util.List;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.statutory.CaseStep.Group;
import org.safeguardinghub.dashboard.statutory.CaseStep.When;
import org.safeguardinghub.dashboard.statutory.CaseStep.Words;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** How a case ends: proposed by one, signed by another, and handed on only to whoever has accepted it. */
final class EndingSteps {

    private static final CaseStep.Rule MAY_END = in("ACTIVE").and(ALLOCATED).and(FINISHED);
    private static final String PROPOSED = "Proposed. It waits for a manager who is somebody else.";

    private static final List<CaseStep> PROPOSALS = List.of(
            CaseStep.of(
                            "close",
                            Group.ENDING,
                            new Words(
                                    "Propose to close it",
                                    "A manager who is somebody else signs.",
                                    "Propose it",
                                    PROPOSED),
                            "/ending",
                            When.is(MAY_END),
                            Question.choice(
                                    "reason",
                                    "What is the reason?",
                                    "Choose the reason",
                                    Vocabulary.CLOSING_REASON,
                                    "RC1",
                                    "RC2",
                                    "RC3",
                                    "RC4",
                                    "RC5",
                                    "RC6",
                                    "RC7",
                                    "RC8",
                                    "RC9"),
                            Question.day("on", "On which day did help end?"),
                            Question.because(
                                    "Why is it right to close it?", "How the child is now, and who is there for them."))
                    .telling("kind", "CLOSE"),
            CaseStep.of(
                            "step-down",
                            Group.ENDING,
                            new Words(
                                    "Propose to step it down to family help",
                                    "It stays ours until family help accepts and the family agrees.",
                                    "Propose it",
                                    PROPOSED),
                            "/ending",
                            When.is(MAY_END),
                            Question.line("service", "Which service should take it?", null, "Name the service"),
                            Question.because("Why is family help enough now?", null))
                    .telling("kind", "STEP_DOWN"),
            CaseStep.of(
                            "end-without-action",
                            Group.ENDING,
                            new Words(
                                    "Propose to take no further action",
                                    "Only where nothing was begun.",
                                    "Propose it",
                                    PROPOSED),
                            "/ending",
                            When.is(MAY_END.and(NOTHING_WAS_DONE)),
                            Question.because("Why is nothing to be done?", null))
                    .telling("kind", "NO_FURTHER_ACTION"));

    private static final List<CaseStep> SIGNATURES = List.of(
            CaseStep.of(
                    "sign-ending",
                    Group.ENDING,
                    new Words(
                            "Sign how it ends",
                            "Whoever proposed it does not sign it.",
                            "Sign",
                            "You signed how it ends."),
                    "/ending/signature",
                    When.is(in("ENDING_PROPOSED").and(MANAGER).and(PROPOSED_BY_SOMEBODY_ELSE))),
            CaseStep.of(
                    "send-back-ending",
                    Group.ENDING,
                    new Words(
                            "Send the proposed ending back",
                            "The work goes on.",
                            "Send it back",
                            "You sent it back. The work goes on."),
                    "/ending/sent-back",
                    When.is(in("ENDING_PROPOSED").and(MANAGER)),
                    Question.words("note", "What is missing?", null, "Say what is missing")));

    private static final List<CaseStep> STEP_DOWN = List.of(
            CaseStep.of(
                    "step-down-accepted",
                    Group.ENDING,
                    new Words(
                            "Family help has accepted it",
                            "Both have to have said yes: the service and the family.",
                            "Record it",
                            "It is with family help now."),
                    "/step-down/accepted",
                    When.is(in("STEP_DOWN_OFFERED").and(ALLOCATED)),
                    Question.line("acceptedBy", "Who accepted it?", "Name and service.", "Say who accepted it"),
                    Question.words(
                            "familyAgreed",
                            "Who of the family agreed, when and how?",
                            null,
                            "Say who of the family agreed, when and how")),
            CaseStep.of(
                    "step-down-refused",
                    Group.ENDING,
                    new Words(
                            "The family or the service said no",
                            "A manager decides again. It is never closed in silence.",
                            "Record it",
                            "Recorded. A manager decides again."),
                    "/step-down/refused",
                    When.is(in("STEP_DOWN_OFFERED").and(ALLOCATED)),
                    Question.choice(
                            "by", "Who said no?", "Choose who said no", Vocabulary.REFUSED_BY, "FAMILY", "SERVICE"),
                    Question.because("Why?", null)),
            CaseStep.of(
                    "decide-threshold",
                    Group.ENDING,
                    new Words(
                            "Decide again after help was refused",
                            "If the worry is still serious enough, the work goes on. If not, the case closes.",
                            "Save your decision",
                            "Your decision is saved."),
                    "/threshold-decision",
                    When.is(in("THRESHOLD_REVIEW").and(MANAGER)),
                    Question.yesOrNo("thresholdMet", "Is the worry still serious enough for us to go on?"),
                    Question.because("Why?", null)),
            CaseStep.of(
                    "step-up",
                    Group.ENDING,
                    new Words(
                            "Take it up again as a new case",
                            "Family help sends it back. The new case names this one.",
                            "Open a new case",
                            "This is the new case. It names the one before."),
                    "/step-up",
                    When.is(in("STEPPED_DOWN").and(MANAGER)),
                    Question.choice(
                            "to",
                            "What does the child need now?",
                            "Choose what the child needs",
                            Vocabulary.OUTCOME,
                            "SECTION_17_ASSESSMENT",
                            "STRATEGY_DISCUSSION",
                            "IMMEDIATE_PROTECTION"),
                    Question.because("What happened?", null)));

    private static final List<CaseStep> TRANSFER = List.of(
            CaseStep.of(
                    "transfer",
                    Group.ENDING,
                    new Words(
                            "Ask another authority to take it",
                            "Our duty stands until they accept in writing.",
                            "Ask them",
                            "You asked the other authority. Our duty stands until they accept in writing."),
                    "/transfer",
                    When.is(in("ACTIVE").and(ALLOCATED)),
                    Question.line("toAuthority", "Which authority?", null, "Name the authority"),
                    Question.because("Why is it theirs?", "Where the child lives or is now.")),
            CaseStep.of(
                    "transfer-accepted",
                    Group.ENDING,
                    new Words(
                            "The other authority accepted in writing",
                            "Without their written acceptance it stays ours.",
                            "Record their acceptance",
                            "The other authority has it now."),
                    "/transfer/accepted",
                    When.is(in("TRANSFER_OFFERED").and(MANAGER)),
                    Question.line("acceptedBy", "Who accepted it?", "Name and role.", "Say who accepted it"),
                    Question.words(
                            "evidence",
                            "Where is their written acceptance?",
                            "For example: e-mail of 20 November, stored in the case system.",
                            "Say where their written acceptance is")),
            CaseStep.of(
                    "keep-after-all",
                    Group.ENDING,
                    new Words("Keep it after all", "The work goes on here.", "Keep it", "You took it back."),
                    "/transfer/taken-back",
                    When.is(in("TRANSFER_OFFERED").and(ALLOCATED)),
                    Question.because("Why?", "What changed.")));

    static final List<CaseStep> ALL = Stream.of(SIGNATURES, STEP_DOWN, PROPOSALS, TRANSFER)
            .flatMap(List::stream)
            .toList();

    private EndingSteps() {}
}
