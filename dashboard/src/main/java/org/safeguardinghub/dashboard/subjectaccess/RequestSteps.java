package org.safeguardinghub.dashboard.subjectaccess;

import static org.safeguardinghub.dashboard.step.Question.codes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.step.Question;
import org.safeguardinghub.dashboard.step.Step;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** What can be done about a request, and when. The hub decides; the page only spares people a form. */
final class RequestSteps {

    private record Offer(Function<AccessRequest, Step> step, Predicate<AccessRequest> when) {}

    /** What leads it further comes first, in the order in which it is taken. */
    private static final List<Offer> ALL = List.of(
            new Offer(RequestSteps::identity, request -> request.isIn("RECEIVED")),
            new Offer(
                    _ -> gathering(),
                    request ->
                            request.isIn("IDENTITY_CONFIRMED") || request.isIn("GATHERED") || request.isIn("REVIEWED")),
            new Offer(
                    _ -> review(),
                    request -> request.isIn("GATHERED") && request.isWhole() && !request.gatheredByYou()),
            new Offer(_ -> release(), request -> request.isIn("REVIEWED")),
            new Offer(_ -> identityAsked(), request -> request.isIn("RECEIVED")),
            new Offer(
                    _ -> extension(),
                    request -> !request.isOver() && !request.extended() && !request.past() && request.dueOn() != null),
            new Offer(RequestSteps::refusal, request -> !request.isOver()),
            new Offer(_ -> withdrawal(), request -> !request.isOver()));

    /** Those that the viewer can take now. */
    static List<Step> open(AccessRequest request, Viewer viewer) {
        return viewer.answersSubjectAccess()
                ? ALL.stream()
                        .filter(offer -> offer.when().test(request))
                        .map(offer -> offer.step().apply(request))
                        .toList()
                : List.of();
    }

    static Optional<Step> open(String address, AccessRequest request, Viewer viewer) {
        return named(open(request, viewer).stream(), address);
    }

    /** Whether it is a step at all, be it open or not. */
    static boolean exists(String address, AccessRequest request) {
        return named(ALL.stream().map(offer -> offer.step().apply(request)), address)
                .isPresent();
    }

    /** To gather again leads further only where something is missing. */
    static boolean leadsFurther(Step step, AccessRequest request) {
        return switch (step.address()) {
            case "identity", "release" -> true;
            case "gathering" -> request.isIn("IDENTITY_CONFIRMED") || request.isIn("GATHERED") && !request.isWhole();
            default -> false;
        };
    }

    private static Optional<Step> named(Stream<Step> steps, String address) {
        return steps.filter(step -> step.address().equals(address)).findFirst();
    }

    private static Step identityAsked() {
        return Step.of(
                "identity-request",
                new Step.Words(
                        "Ask who they are",
                        "Only where you doubt who asks. The month waits until they have shown it.",
                        "Record that they were asked",
                        "It is recorded that they were asked who they are."),
                Question.moment("/at", "When were they asked?"));
    }

    private static Step identity(AccessRequest request) {
        var questions = Stream.of(
                Question.moment("/at", "When did they show it?"),
                Question.choice(
                        "/proof",
                        "How do we know who asks?",
                        "Choose how we know who asks",
                        codes(
                                Vocabulary.PROOF,
                                "PASSPORT",
                                "DRIVING_LICENCE",
                                "BIRTH_CERTIFICATE",
                                "KNOWN_TO_THE_WORKER",
                                "SIGNED_IN_ONLINE",
                                "OTHER_DOCUMENTS")));
        var right = Question.choice(
                "/right",
                "By what right do they ask for the person?",
                "Choose by what right they ask",
                rights(request));
        return new Step(
                "identity",
                new Step.Words(
                        "Write down who asks",
                        "What they showed, and that they may ask. Their name stays in their letter: write no names.",
                        "Save",
                        "It is recorded who asks. Gather what is held next."),
                (request.isForAnother() ? Stream.concat(questions, Stream.of(right)) : questions).toList());
    }

    private static List<Choice> rights(AccessRequest request) {
        return "PARENT".equals(request.askedBy())
                ? codes(Vocabulary.RIGHT, "PARENTAL_RESPONSIBILITY", "COURT_ORDER")
                : codes(Vocabulary.RIGHT, "WRITTEN_AUTHORITY", "COURT_ORDER");
    }

    private static Step gathering() {
        return Step.of(
                "gathering",
                new Step.Words(
                        "Gather what is held",
                        "Every part of the hub is asked for all that it holds about the person. This can take a minute."
                                + " Whoever gathers it cannot review it. What was decided on an earlier gathering is"
                                + " decided anew.",
                        "Gather it",
                        "It was asked for. What came, and what did not, is below."));
    }

    private static Step review() {
        return Step.of(
                "review",
                new Step.Words(
                        "Review all of it",
                        "You have read every item, and of each it is decided what becomes of it.",
                        "It is reviewed",
                        "It is reviewed. It can be handed over now."),
                Question.words("/note", "What did you look at, and with whom?", "Say what you looked at")
                        .explained("Write no names."));
    }

    private static Step release() {
        return Step.of(
                "release",
                new Step.Words(
                        "Hand it over",
                        "Once it is handed over, that is written down for each referral, and the letter can be printed."
                                + " This cannot be taken back.",
                        "Hand it over",
                        "It is recorded that it is handed over. Print the letter below."),
                Question.choice(
                        "/handover",
                        "How is it handed over?",
                        "Choose how it is handed over",
                        codes(Vocabulary.HANDOVER, "IN_PERSON", "SECURE_EMAIL", "RECORDED_POST")));
    }

    private static Step extension() {
        return Step.of(
                "extension",
                new Step.Words(
                        "Take two more months",
                        "Only where the request is complex. Tell whoever asked, and why, within the first month.",
                        "Take two more months",
                        "The last day is two months later now."),
                Question.words("/because", "Why does it take longer?", "Say why it takes longer")
                        .explained("Write no names."));
    }

    private static Step refusal(AccessRequest request) {
        var always = Stream.of("MANIFESTLY_UNFOUNDED", "EXCESSIVE", "IDENTITY_NOT_SHOWN");
        var grounds =
                "PARENT".equals(request.askedBy()) ? Stream.concat(always, Stream.of("NOT_THE_CHILDS_WISH")) : always;
        return Step.of(
                "refusal",
                new Step.Words(
                        "Refuse it",
                        "Only as the law allows. Tell whoever asked why, and that they can complain to the Information"
                                + " Commissioner’s Office. What was gathered is deleted. This cannot be taken back.",
                        "Refuse it",
                        "It is refused, and what was gathered is deleted."),
                Question.choice(
                        "/ground",
                        "Why is it refused?",
                        "Choose why it is refused",
                        codes(Vocabulary.ACCESS_GROUND, grounds.toArray(String[]::new))),
                Question.words("/because", "What shows that?", "Say what shows it")
                        .explained("Write no names."));
    }

    private static Step withdrawal() {
        return Step.of(
                "withdrawal",
                new Step.Words(
                        "They do not want it any more",
                        "What was gathered is deleted. This cannot be taken back. They can ask again at any time.",
                        "Record it",
                        "It is recorded that they do not want it any more, and what was gathered is deleted."),
                Question.moment("/at", "When did they say so?"));
    }

    private RequestSteps() {}
}
