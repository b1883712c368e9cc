package org.safeguardinghub.dashboard.statutory;

import static org.safeguardinghub.dashboard.statutory.Rules.ALLOCATED;
import static org.safeguardinghub.dashboard.statutory.Rules.ASSESSMENT_RUNS;
import static org.safeguardinghub.dashboard.statutory.Rules.ENQUIRY_RUNS;
import static org.safeguardinghub.dashboard.statutory.Rules.MANAGER;
import static org.safeguardinghub.dashboard.statutory.Rules.OPEN;
import static org.safeguardinghub.dashboard.statutory.Rules.PLAN_RUNS;
import static org.safeguardinghub.dashboard.statutory.Rules.STARTED_BY_SOMEBODY_ELSE;
import static org.safeguardinghub.dashboard.statutory.Rules.eachAwaited;
import static org.safeguardinghub.dashboard.statutory.Rules.eachCalled;
import static org.safeguardinghub.dashboard.statutory.Rules.not;

import java.util.List;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.statutory.CaseStep.Group;
import org.safeguardinghub.dashboard.statutory.CaseStep.When;
import org.safeguardinghub.dashboard.statutory.CaseStep.Words;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** What is done for the child while a case is open: assessment, strategy discussion, enquiry, conference, plan. */
final class WorkSteps {

    private static final String[] FACTORS = {
        "1A", "1B", "1C", "2A", "2B", "2C", "3A", "3B", "3C", "4A", "4B", "4C", "5A", "5B", "5C", "6A", "6B", "6C",
        "7A", "8B", "8C", "8D", "8E", "8F", "9A", "10A", "11A", "12A", "13A", "14A", "15A", "16A", "17A", "18B", "18C",
        "19B", "19C", "22A", "23A", "24A", "20", "21"
    };

    private static final String[] ABUSE = {"NEG", "PHY", "SAB", "EMO", "MUL"};

    /** The answer that a conference made no plan, which the hub is told by silence. */
    static final String NO_PLAN = "NONE";

    private static final List<CaseStep> ASSESSMENT = List.of(
            CaseStep.of(
                    "start-assessment",
                    Group.ASSESSMENT,
                    new Words(
                            "Start an assessment",
                            "The first one is due 45 working days after the referral, whenever it starts.",
                            "Start it",
                            "The assessment has started."),
                    "/assessments",
                    When.is(OPEN.and(ALLOCATED).and(not(ASSESSMENT_RUNS))),
                    Question.day("startedOn", "When did it start?")),
            CaseStep.of(
                    "authorise-assessment",
                    Group.ASSESSMENT,
                    new Words(
                            "Authorise the assessment",
                            "Whoever started it does not authorise it.",
                            "Authorise it",
                            "The assessment is authorised."),
                    "/assessments/authorisation",
                    When.is(OPEN.and(MANAGER).and(ASSESSMENT_RUNS).and(STARTED_BY_SOMEBODY_ELSE)),
                    Question.day("authorisedOn", "On which day?"),
                    Question.yesOrNo("childSeen", "Was the child seen?"),
                    Question.yesOrNo("needsSupport", "Does the child need children’s social care?"),
                    new Question(
                            "factors",
                            Question.Kind.TICKS,
                            "What did it find?",
                            "Tick all that apply. The last one stands alone.",
                            "Tick what it found, or that nothing was found",
                            Question.choices(Vocabulary.FACTOR, FACTORS)),
                    Question.late("this day")));

    private static final List<CaseStep> DISCUSSION = List.of(
            CaseStep.of(
                    "call-discussion",
                    Group.PROTECTION,
                    new Words(
                            "Call a strategy discussion",
                            "Agencies decide together whether the child may be suffering serious harm.",
                            "Call it",
                            "The strategy discussion is called. The agencies are told."),
                    "/strategy-discussions",
                    When.is(OPEN.and(ALLOCATED)),
                    Question.choice(
                            "kind",
                            "How is it held?",
                            "Choose how it is held",
                            Vocabulary.DISCUSSION,
                            "URGENT_TELEPHONE",
                            "MEETING"),
                    new Question(
                            "at", Question.Kind.MOMENT, "When is it?", null, "Enter the day and the time", List.of()),
                    Question.line(
                            "joining",
                            "Where is it, or which number do they ring?",
                            "Every agency you invite reads this. Nothing about the child.",
                            "Say where it is, or which number they ring"),
                    Question.agencies(
                            "invited",
                            "Who is invited?",
                            "The police and health have to come, and the agency that referred the child.")),
            CaseStep.of(
                    "hold-discussion",
                    Group.PROTECTION,
                    new Words(
                            "Record the strategy discussion",
                            "If it decides on a section 47 enquiry, a conference is due within 15 working days.",
                            "Record it",
                            "The strategy discussion is recorded."),
                    "/strategy-discussions/{part}/held",
                    eachCalled(OPEN.and(ALLOCATED)),
                    Question.day("heldOn", "When was it held?"),
                    Question.agencies(
                            "attended",
                            "Who took part?",
                            "Without the police and health it is no strategy discussion."),
                    Question.yesOrNo("section47", "Does a section 47 enquiry begin?"),
                    Question.words(
                            "minutes",
                            "What was said and decided?",
                            "What each agency knew, what was agreed, who does what by when.",
                            "Write what was said and decided")),
            CaseStep.of(
                    "call-off-discussion",
                    Group.PROTECTION,
                    new Words(
                            "Call the strategy discussion off",
                            "The reason stays on record.",
                            "Call it off",
                            "The strategy discussion is called off."),
                    "/strategy-discussions/{part}/called-off",
                    eachCalled(OPEN.and(MANAGER)),
                    Question.because("Why is none needed?", null)));

    private static final List<CaseStep> ENQUIRY = List.of(
            CaseStep.of(
                    "start-section-47",
                    Group.PROTECTION,
                    new Words(
                            "Sign that a section 47 enquiry begins",
                            "Whoever recorded the discussion does not sign it.",
                            "Sign",
                            "The section 47 enquiry has begun."),
                    "/section-47",
                    eachAwaited(OPEN.and(MANAGER)),
                    Question.day("startedOn", "On which day does it begin?")),
            CaseStep.of(
                    "hold-conference",
                    Group.PROTECTION,
                    new Words(
                            "Record the child protection conference",
                            "The first conference of this enquiry, and whether it made a plan.",
                            "Record it",
                            "The conference is recorded."),
                    "/section-47/conference",
                    When.is(OPEN.and(ALLOCATED).and(ENQUIRY_RUNS)),
                    Question.day("heldOn", "When was it held?"),
                    new Question(
                            "plan",
                            Question.Kind.CHOICE,
                            "Did it make a child protection plan?",
                            null,
                            "Choose whether it made a plan, and for what",
                            Stream.concat(
                                            Stream.of(Choice.of(NO_PLAN, "No plan")),
                                            Question.choices(Vocabulary.ABUSE, ABUSE).stream())
                                    .toList()),
                    Question.late("the conference")),
            CaseStep.of(
                    "no-conference",
                    Group.PROTECTION,
                    new Words(
                            "Sign that no conference is needed",
                            "The enquiry ends with it.",
                            "Sign",
                            "It is signed that no conference is needed."),
                    "/section-47/conference-not-required",
                    When.is(OPEN.and(MANAGER).and(ENQUIRY_RUNS)),
                    Question.because("Why is none needed?", "What the enquiry found.")));

    private static final List<CaseStep> PLAN = List.of(
            CaseStep.of(
                    "review-plan",
                    Group.PROTECTION,
                    new Words(
                            "Record a review of the protection plan",
                            "The plan goes on after it.",
                            "Record it",
                            "The review is recorded."),
                    "/protection-plan/reviews",
                    When.is(OPEN.and(ALLOCATED).and(PLAN_RUNS)),
                    Question.day("on", "When was it reviewed?"),
                    Question.choice(
                            "category", "What is the plan for now?", "Choose what for", Vocabulary.ABUSE, ABUSE)),
            CaseStep.of(
                    "end-plan",
                    Group.PROTECTION,
                    new Words(
                            "End the protection plan",
                            "Only a conference decides that.",
                            "End it",
                            "The protection plan has ended."),
                    "/protection-plan/end",
                    When.is(OPEN.and(MANAGER).and(PLAN_RUNS)),
                    Question.day("on", "On which day?"),
                    Question.because("Why is the child safe enough now?", "What the conference decided, and why.")));

    static final List<CaseStep> ALL = Stream.of(ASSESSMENT, DISCUSSION, ENQUIRY, PLAN)
            .flatMap(List::stream)
            .toList();

    private WorkSteps() {}
}
