package org.safeguardinghub.dashboard.misdirected;

import static org.safeguardinghub.dashboard.step.Question.codes;

import java.util.List;
import java.util.Optional;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.step.Question;
import org.safeguardinghub.dashboard.step.Step;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** What can be done about a misdirected disclosure, and by whom. The hub decides; the page only spares people a form. */
final class MisdirectionSteps {

    /** What leads it further comes first, in the order in which it is taken. */
    private static final List<Offer> ALL = List.of(
            new Offer(_ -> recall(), (file, _) -> file.isIn("REPORTED")),
            new Offer(_ -> confirmation(), (file, _) -> file.isIn("RECALL_ASKED") || file.isUnconfirmed()),
            new Offer(_ -> assessment(), (file, viewer) -> file.isIn("RECIPIENT_CONFIRMED") && viewer.isManager()),
            new Offer(_ -> closing(), (file, viewer) -> file.isIn("ASSESSED") && viewer.isManager()),
            new Offer(_ -> told(), (_, _) -> true),
            new Offer(_ -> familyNotTold(), (_, viewer) -> viewer.isManager()),
            new Offer(
                    MisdirectionSteps::corrections, (file, _) -> !file.spread().isEmpty()));

    /** Those that the viewer can take now. */
    static List<Step> open(Misdirection file, Viewer viewer) {
        return viewer.isAtTheFrontDoor()
                ? ALL.stream()
                        .filter(offer -> offer.when().holds(file, viewer))
                        .map(offer -> offer.step().of(file))
                        .toList()
                : List.of();
    }

    /** Whether it is a step at all, be it open or not. */
    static boolean exists(String address, Misdirection file) {
        return ALL.stream().anyMatch(offer -> offer.step().of(file).address().equals(address));
    }

    static Optional<Step> open(String address, Misdirection file, Viewer viewer) {
        return open(file, viewer).stream()
                .filter(step -> step.address().equals(address))
                .findFirst();
    }

    private record Offer(Asking step, When when) {}

    @FunctionalInterface
    private interface Asking {
        Step of(Misdirection file);
    }

    @FunctionalInterface
    private interface When {
        boolean holds(Misdirection file, Viewer viewer);
    }

    private static Step recall() {
        return Step.of(
                "recall",
                new Step.Words(
                        "Ask for it back",
                        "Whoever got it by mistake is asked to give it back or delete it, and to pass nothing on.",
                        "Record that they were asked",
                        "It is recorded that they were asked. Write down what they say."),
                Question.moment("/askedAt", "When were they asked?"),
                Question.choice(
                        "/way",
                        "How?",
                        "Choose how they were asked",
                        codes(Vocabulary.RECALL, "BY_PHONE", "IN_PERSON", "BY_LETTER", "BY_EMAIL")));
    }

    private static Step confirmation() {
        return Step.of(
                "confirmation",
                new Step.Words(
                        "What became of it there",
                        "What whoever got it by mistake says. Who cannot say for sure may do so later.",
                        "Record what they say",
                        "What they say is recorded. A manager assesses it next."),
                Question.moment("/saidAt", "When did they say so?"),
                Question.choice(
                        "/kept",
                        "What do they say?",
                        "Choose what they say",
                        codes(Vocabulary.KEPT, "DELETED", "RETURNED", "NOT_RETAINED", "CANNOT_CONFIRM")));
    }

    private static Step assessment() {
        return Step.of(
                "assessment",
                new Step.Words(
                        "Assess what it may do",
                        "What it may do to people, and who has to know. Where somebody may be put at risk, the"
                                + " Information Commissioner’s Office is told. Write no names.",
                        "Save the assessment",
                        "The assessment is recorded. Tell whoever has to be told."),
                Question.choice(
                        "/risk",
                        "What may it do to people’s rights, freedoms and safety?",
                        "Choose how likely a risk is",
                        codes(Vocabulary.RISK, "UNLIKELY", "LIKELY", "HIGH")),
                Question.yesOrNo("/ico/notifiable", "Does the Information Commissioner’s Office have to be told?"),
                Question.words("/ico/because", "Why, or why not?", "Say why"),
                Question.yesOrNo("/people/toBeTold", "Are those told whom it is about?"),
                Question.words("/people/because", "Why are they, or why not?", "Say why"));
    }

    private static Step told() {
        return Step.of(
                "told",
                new Step.Words(
                        "Record who was told",
                        "Each of them by itself. The clock of the Information Commissioner’s Office waits for nobody: it"
                                + " can be told before anything else is done.",
                        "Record it",
                        "It is recorded that they were told."),
                Question.choice(
                        "/who",
                        "Who was told?",
                        "Choose who was told",
                        codes(Vocabulary.TOLD, "ICO", "FAMILY", "SAFEGUARDING_LEAD", "WRONG_RECIPIENT")),
                Question.moment("/at", "When?"),
                Question.words("/lateBecause", "Why was the Information Commissioner’s Office told late?", "Say why")
                        .explained("Only where more than 72 hours had gone by.")
                        .ifAny());
    }

    private static Step familyNotTold() {
        return Step.of(
                "family-not-told",
                new Step.Words(
                        "Record that the family is not told",
                        "Because telling them would put somebody in danger. Once it is safe they still can be told."
                                + " Write no names.",
                        "Record it",
                        "It is recorded why the family is not told."),
                Question.moment("/decidedAt", "When was that decided?"),
                Question.words("/unsafeBecause", "Why would it not be safe?", "Say why it would not be safe"));
    }

    private static Step corrections(Misdirection file) {
        return Step.of(
                "corrections",
                new Step.Words(
                        "Record a correction",
                        "It said of this child what is true of another. Everybody who has it is asked to correct it, and"
                                + " it stays open until each has said so.",
                        "Record it",
                        "What came of it is recorded."),
                Question.pick(
                        "/recipient",
                        "Which agency?",
                        "Choose the agency",
                        file.spread().stream()
                                .map(one -> new Choice(
                                        one.recipient(), one.recipient(), one.open() ? "still open" : "settled"))
                                .toList()),
                Question.moment("/at", "When?"),
                Question.choice(
                        "/outcome",
                        "What came of it?",
                        "Choose what came of it",
                        codes(Vocabulary.CORRECTION, "ASKED", "CORRECTED", "NOTHING_KEPT", "CANNOT_CONFIRM")));
    }

    private static Step closing() {
        return Step.of(
                "closing",
                new Step.Words(
                        "Close it",
                        "Once everybody was told who has to be, and wrong information is corrected everywhere.",
                        "Close it",
                        "It is closed."),
                Question.words("/learning", "What was learnt?", "Say what was learnt")
                        .explained("What will be done otherwise from now on. Write no names."));
    }

    /** Closing it leads further only once nothing is awaited. */
    static boolean leadsFurther(Step step, boolean nothingIsAwaited) {
        return switch (step.address()) {
            case "recall", "confirmation", "assessment" -> true;
            case "closing" -> nothingIsAwaited;
            default -> false;
        };
    }

    private MisdirectionSteps() {}
}
