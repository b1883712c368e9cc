package org.safeguardinghub.dashboard.subjectaccess;

import static org.safeguardinghub.dashboard.step.Question.codes;

import java.util.List;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.step.Question;
import org.safeguardinghub.dashboard.step.Step;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** How it begins: somebody asked. */
final class RecordStep {

    private static final Question WHOSE = Question.line(
                    "/personId", "Whose information is it?", "Give the number of the person’s record")
            .explained("The number of their record, which ends the address of their page. Write no name.");

    private static final List<Question> QUESTIONS = List.of(
            Question.choice(
                    "/askedBy",
                    "Who asks?",
                    "Choose who asks",
                    codes(Vocabulary.ASKER, "SUBJECT", "PARENT", "REPRESENTATIVE")),
            Question.choice(
                    "/way",
                    "How did it come?",
                    "Choose how it came",
                    codes(Vocabulary.WAY, "LETTER", "EMAIL", "IN_PERSON", "BY_PHONE")),
            Question.moment("/receivedAt", "When did it reach us?")
                    .explained("The authority, by whatever way. From then on we have one month."));

    /** @param asksWhose not, where the form was opened from the person's page */
    static Step of(boolean asksWhose) {
        return new Step(
                "new",
                new Step.Words(
                        "Somebody asks what we hold",
                        "Everybody may ask what is held about them, or about their child. Who asks by name stands in"
                                + " their letter: write no names here.",
                        "Record the request",
                        "The request is recorded. Write down who asks next."),
                asksWhose ? Stream.concat(Stream.of(WHOSE), QUESTIONS.stream()).toList() : QUESTIONS);
    }

    private RecordStep() {}
}
