package org.safeguardinghub.dashboard.retention;

import org.safeguardinghub.dashboard.step.Question;
import org.safeguardinghub.dashboard.step.Step;

/** What two people do about a contact whose time is over. */
final class ErasureSteps {

    static final Step PROPOSAL = Step.of(
            "new",
            new Step.Words(
                    "Ask to erase this contact",
                    "A second person answers before anything goes. Then all that was told and done goes: what agencies"
                            + " said, files, who was named. What was counted stays, in codes what was shared and who was"
                            + " told, and who asked for this and who agreed.",
                    "Ask a second person",
                    "It waits for a second person now."),
            Question.yesOrNo("/lookedAfter", "Was any of the children ever looked after by a local authority?")
                    .explained("The hub does not know. Look in the case records: if so, it is kept far longer."),
            Question.words("/why", "Why may it go?", "Say why it may go").explained("Write no names: this stays."));

    static final Step CONFIRMATION = Step.of(
            "confirmation",
            new Step.Words(
                    "Erase this contact",
                    "All that was told and done goes now, here and in every other part of the hub. Nobody can bring it"
                            + " back. Copies of the whole hub still have it until they are as old as copies are kept.",
                    "Erase it for ever",
                    "It is erased."),
            Question.words("/why", "Why do you agree that it goes?", "Say why it may go")
                    .explained("Write no names: this stays."));

    static final Step REFUSAL = Step.of(
            "refusal",
            new Step.Words(
                    "Keep this contact",
                    "Nothing goes. It stays in the list of what is over, and somebody may ask again. If it has to stay,"
                            + " place a hold.",
                    "Keep it",
                    "It stays."),
            Question.words("/why", "Why does it stay?", "Say why it stays").explained("Write no names: this stays."));

    private ErasureSteps() {}
}
