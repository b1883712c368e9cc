package org.safeguardinghub.dashboard.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.words.Choice;

/**
 * One question of a small step.
 *
 * @param field as the hub calls it
 * @param missing what to say where there is no answer; null where none is needed
 * @param choices offered as radios; empty where words are asked
 */
public record Question(
        String field,
        Kind kind,
        String label,
        @Nullable String hint,
        @Nullable String missing,
        List<Choice> choices) {

    public Question {
        choices = List.copyOf(choices);
    }

    public enum Kind {
        LINE,
        WORDS,
        CHOICE,
        COLLEAGUE
    }

    static Question words(String field, String label, String hint, String missing) {
        return new Question(field, Kind.WORDS, label, hint, missing, List.of());
    }

    static Question line(String field, String label, @Nullable String hint, @Nullable String missing) {
        return new Question(field, Kind.LINE, label, hint, missing, List.of());
    }

    static Question choice(String field, String label, String missing, List<Choice> choices) {
        return new Question(field, Kind.CHOICE, label, null, missing, choices);
    }

    static Question colleague() {
        return new Question("to", Kind.COLLEAGUE, "Who should take it?", null, "Choose a colleague", List.of());
    }
}
