package org.safeguardinghub.dashboard.statutory;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * One question of a step.
 *
 * @param field as the hub calls it
 * @param missing what to say where there is no answer; null where none is needed
 * @param choices offered as radios or ticks; empty where the answer is written
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
        DAY,
        MOMENT,
        CHOICE,
        YES_OR_NO,
        TICKS,
        COLLEAGUE,
        AGENCIES
    }

    static Question words(String field, String label, @Nullable String hint, String missing) {
        return new Question(field, Kind.WORDS, label, hint, missing, List.of());
    }

    static Question because(String label, @Nullable String hint) {
        return words("because", label, hint, "Say why");
    }

    static Question late(String what) {
        return new Question(
                "lateBecause",
                Kind.WORDS,
                "Why is it late?",
                "Only if " + what + " is later than its last day.",
                null,
                List.of());
    }

    static Question line(String field, String label, @Nullable String hint, String missing) {
        return new Question(field, Kind.LINE, label, hint, missing, List.of());
    }

    static Question day(String field, String label) {
        return new Question(field, Kind.DAY, label, null, "Enter the day", List.of());
    }

    static Question yesOrNo(String field, String label) {
        return new Question(
                field,
                Kind.YES_OR_NO,
                label,
                null,
                "Say yes or no",
                List.of(Choice.of("YES", "Yes"), Choice.of("NO", "No")));
    }

    static Question choice(String field, String label, String missing, Vocabulary list, String... codes) {
        return new Question(field, Kind.CHOICE, label, null, missing, choices(list, codes));
    }

    static Question agencies(String field, String label, String hint) {
        return new Question(field, Kind.AGENCIES, label, hint, null, List.of());
    }

    static List<Choice> choices(Vocabulary list, String... codes) {
        return Stream.of(codes).map(code -> Choice.of(list, code)).toList();
    }
}
