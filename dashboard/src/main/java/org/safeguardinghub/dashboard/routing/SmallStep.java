package org.safeguardinghub.dashboard.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** Each smaller step: when it may be taken and by whom, what it asks, and where the hub takes it. */
public enum SmallStep {
    HAND_OVER(
            "Hand over to a colleague",
            "It stays yours until they accept it.",
            "/hand-over",
            "Offer it",
            "You offered it. It stays yours until they accept.",
            Who.HOLDER,
            Set.of(),
            List.of(
                    Question.colleague(),
                    Question.words(
                            "note",
                            "What must they know?",
                            "What is done, what is promised to whom, and what has to happen next by when.",
                            "Write what your colleague must know"))),
    ACCEPT(
            "Accept what a colleague offers you",
            "From then on it is yours.",
            "/hand-over/accepted",
            "Accept this referral",
            "You accepted this referral. It is yours now.",
            Who.OFFERED,
            Set.of(),
            List.of()),
    DECLINE(
            "Decline what a colleague offers you",
            "It stays with the person who offered it.",
            "/hand-over/declined",
            "Decline",
            "You declined it. It stays with your colleague.",
            Who.OFFERED,
            Set.of(),
            List.of(Question.words("why", "Why can you not take it?", "Your colleague reads this.", "Say why"))),
    SETTLE_IDENTITY(
            "Settle who the people are",
            "Danger did not wait for it; now somebody has checked. Every possible match needs an answer first.",
            "/identity",
            "It is settled who they are",
            "It is settled who the people are.",
            Who.HOLDER,
            Set.of("SCREENED", "GATHERING"),
            List.of()),
    LOWER_RATING(
            "Answer the wish to rate lower",
            "A lower rating takes two people. The clock that runs is not made longer by it.",
            "/downgrade-answers",
            "Save your answer",
            "Your answer is saved.",
            Who.MANAGER,
            Set.of("SCREENED", "GATHERING"),
            List.of(
                    Question.choice(
                            "agrees",
                            "Do you agree to the lower rating?",
                            "Choose whether you agree",
                            List.of(Choice.of("YES", "Yes, it becomes lower"), Choice.of("NO", "No, it stays"))),
                    Question.words("why", "Why?", "What makes the lower rating safe, or not safe.", "Say why"))),
    PAUSE(
            "Pause the clock for partner replies",
            "The decision clock goes on.",
            "/gathering/pause",
            "Pause the clock",
            "The clock for partner replies is paused.",
            Who.HOLDER,
            Set.of("SCREENED", "GATHERING"),
            List.of(Question.words(
                    "why",
                    "Why does it have to stop?",
                    "For example: the only partner is closed until Monday.",
                    "Say why the clock has to stop"))),
    RESUME(
            "Let the clock for partner replies go on",
            "It goes on with the time that was left.",
            "/gathering/resume",
            "Let it go on",
            "The clock for partner replies goes on.",
            Who.HOLDER,
            Set.of("SCREENED", "GATHERING"),
            List.of()),
    ASK_SENDER(
            "Ask the sender",
            "Only where no child may be in danger. The decision clock goes on while they answer.",
            "/question",
            "Ask",
            "The sender is asked.",
            Who.HOLDER,
            Set.of("CLAIMED", "IDENTITY_CHECKED", "SCREENED"),
            List.of(Question.words(
                    "question",
                    "What do you need to know?",
                    "Ask for what was seen or heard, by whom and when. The sender reads exactly this.",
                    "Write your question"))),
    GO_ON(
            "Go on without the sender’s answer",
            "Say in your decision what could not be had.",
            "/question/waited-enough",
            "Go on",
            "The work goes on.",
            Who.HOLDER,
            Set.of("RETURNED_FOR_INFORMATION"),
            List.of()),
    OPEN_CASE(
            "Give it to the worker of an open case",
            "A case is open already, so this is new information for them and never a new referral.",
            "/open-case",
            "Give it to them",
            "It is with the worker of the open case.",
            Who.HOLDER,
            Set.of("CLAIMED", "IDENTITY_CHECKED", "SCREENED"),
            List.of(
                    Question.line(
                            "allocatedTo", "Who has the open case?", "The name of the worker.", "Give their name"),
                    Question.line("referral", "Reference of the open case, if you know it", null, null))),
    OUT_OF_HOURS(
            "Leave it for the day team",
            "You have seen to what could not wait.",
            "/out-of-hours",
            "Leave it for the day team",
            "The day team follows it up.",
            Who.OUT_OF_HOURS,
            Set.of("CLAIMED"),
            List.of(Question.words(
                    "actions",
                    "What did you do, and what has to be followed up?",
                    "Who was spoken to, what was agreed, where the child is tonight.",
                    "Say what you did and what has to be followed up"))),
    TRANSFER(
            "Transfer to another authority",
            "Our duty stands until they accept in writing.",
            "/transfer",
            "Ask them to take it",
            "You asked the other authority. Our duty stands until they accept in writing.",
            Who.HOLDER,
            Set.of("SCREENED", "GATHERING"),
            List.of(
                    Question.line("toAuthority", "Which authority?", null, "Name the authority"),
                    Question.words("because", "Why is it theirs?", "Where the child lives or is now.", "Say why"))),
    TRANSFER_ACCEPTED(
            "They accepted in writing",
            "Without their written acceptance it stays ours.",
            "/transfer/accepted",
            "Record their acceptance",
            "The other authority has accepted it.",
            Who.HOLDER,
            Set.of("TRANSFER_OFFERED"),
            List.of(
                    Question.line("acceptedBy", "Who accepted it?", "Name and role.", "Say who accepted"),
                    Question.words(
                            "evidence",
                            "Where is their written acceptance?",
                            "For example: e-mail of 20 November, stored in the case system.",
                            "Say where their written acceptance is"))),
    TAKE_BACK(
            "Take it back from the other authority",
            "The work goes on here.",
            "/transfer/taken-back",
            "Take it back",
            "You took it back.",
            Who.HOLDER,
            Set.of("TRANSFER_OFFERED"),
            List.of(Question.words("because", "Why?", "What changed.", "Say why you take it back"))),
    OUTCOME_TOLD(
            "Tell the sender the outcome",
            "The hub tells senders that have their own system or mailbox. Record here that you told them yourself.",
            "/outcome-told",
            "I have told the sender",
            "It is recorded that the sender was told.",
            Who.HOLDER,
            Set.of("SIGNED"),
            List.of(Question.choice(
                    "channel",
                    "How did you tell them?",
                    "Choose how you told them",
                    Stream.of("PHONE", "IN_PERSON", "EMAIL", "SYSTEM")
                            .map(code -> Choice.of(Vocabulary.TELLING, code))
                            .toList()))),
    CLOSE(
            "Close this referral",
            "It can be opened again when something new is learned.",
            "/closing",
            "Close",
            "This referral is closed.",
            Who.HOLDER,
            Set.of("OUTCOME_SENT", "ON_OPEN_CASE"),
            List.of(Question.words(
                    "because", "Why can it be closed?", "Who has taken it up, or why nothing is open.", "Say why"))),
    REOPEN(
            "Open this referral again",
            "It becomes yours, with a decision clock of its own.",
            "/reopening",
            "Open it again",
            "This referral is open again and yours.",
            Who.ANYBODY,
            Set.of("CLOSED"),
            List.of(Question.words("because", "What new thing was learned?", "Who said it, and when.", "Say why")));

    private final String title;
    private final String explanation;
    private final String path;
    private final String button;
    private final String done;
    private final Who who;
    private final Set<String> stages;
    private final List<Question> questions;

    SmallStep(
            String title,
            String explanation,
            String path,
            String button,
            String done,
            Who who,
            Set<String> stages,
            List<Question> questions) {
        this.title = title;
        this.explanation = explanation;
        this.path = path;
        this.button = button;
        this.done = done;
        this.who = who;
        this.stages = stages;
        this.questions = questions;
    }

    /** Who may take a step. The hub decides; the page only spares people a form that cannot succeed. */
    enum Who {
        HOLDER,
        OFFERED,
        MANAGER,
        OUT_OF_HOURS,
        ANYBODY
    }

    /** @param name as it stands in the address, such as {@code hand-over} */
    static Optional<SmallStep> named(String name) {
        return Arrays.stream(values())
                .filter(step -> step.address().equals(name))
                .findFirst();
    }

    public String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    public String button() {
        return button;
    }

    public List<Question> questions() {
        return questions;
    }

    String path() {
        return path;
    }

    String done() {
        return done;
    }

    Who who() {
        return who;
    }

    /** @return whether it may be taken at this stage; a step that names none may be taken at any */
    boolean fits(String stage) {
        return stages.isEmpty() || stages.contains(stage);
    }
}
