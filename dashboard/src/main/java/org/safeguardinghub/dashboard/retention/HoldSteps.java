package org.safeguardinghub.dashboard.retention;

import static org.safeguardinghub.dashboard.step.Question.codes;

import java.util.List;
import org.safeguardinghub.dashboard.form.Mistakes.Mistake;
import org.safeguardinghub.dashboard.step.Question;
import org.safeguardinghub.dashboard.step.Step;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** What can be done with holds. Whose records stay is no answer that can be forgotten: there is a form for each. */
final class HoldSteps {

    private static final Question WHOSE = Question.line(
                    "/personId", "Whose records must stay?", "Give the number of the person’s record")
            .explained("The number of their record, which ends the address of their page. Write no name.");

    private static final Question GROUND = Question.choice(
            "/ground",
            "Why must they stay?",
            "Choose why they must stay",
            codes(
                    Vocabulary.HOLD_GROUND,
                    "LITIGATION",
                    "INQUIRY",
                    "CRIMINAL_INVESTIGATION",
                    "CHILD_SAFEGUARDING_PRACTICE_REVIEW",
                    "OTHER"));

    private static final Question WHAT_SHOWS_IT = Question.words("/because", "What shows that?", "Say what shows it")
            .explained("Such as the date of a letter. Write no names.");

    private static final Step.Words OF_ONE = new Step.Words(
            "Place a hold on one person’s records",
            "Nothing of theirs goes until the hold is lifted, however old it is. Others read that it is there. A sealed"
                    + " record never comes due and needs no hold.",
            "Place the hold",
            "The hold is in force. Look whether it is on the right person.");

    static final Mistake NOBODY = new Mistake(
            WHOSE.field(), "There is no record of this number for you. Copy it from the address of the person’s page");

    static final Step ON_ONE = Step.of("new", OF_ONE, WHOSE, GROUND, WHAT_SHOWS_IT);

    /** Opened from the person's page. */
    static final Step ON_THIS_ONE = Step.of("new", OF_ONE, GROUND, WHAT_SHOWS_IT);

    static final Step ON_EVERYBODY = Step.of(
            "everybody",
            new Step.Words(
                    "Place a hold on everybody’s records",
                    "Nothing at all goes in the whole authority until the hold is lifted. A public inquiry may ask for"
                            + " that.",
                    "Place the hold on all records",
                    "The hold is in force. Nothing goes."),
            GROUND,
            WHAT_SHOWS_IT);

    static final Step LIFTING = new Step(
            "lifting",
            new Step.Words(
                    "Lift this hold",
                    "From then on what is due may go, unless another hold is on it. This cannot be taken back: place a"
                            + " new hold if it has to stay after all.",
                    "Lift the hold",
                    "The hold is lifted."),
            List.of(Question.words("/because", "Why need the records not stay any more?", "Say why")
                    .explained("Write no names.")));

    private HoldSteps() {}
}
