package org.safeguardinghub.dashboard.step;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * One question of a form.
 *
 * @param place where the hub is told the answer, as a JSON Pointer, such as {@code /signedBy/here}
 * @param missing what to say where there is no answer; null where none is needed
 * @param choices to choose from; empty where the answer is written
 */
public record Question(
        String place,
        Kind kind,
        String label,
        @Nullable String hint,
        @Nullable String missing,
        List<Choice> choices) {

    public Question {
        choices = List.copyOf(choices);
    }

    /** How it is answered. */
    public enum Kind {
        LINE,
        /** One answer on each line. */
        LINES,
        WORDS,
        DAY,
        MOMENT,
        CHOICE,
        PICK,
        YES_OR_NO,
        TICKS
    }

    public static Question line(String place, String label, String missing) {
        return new Question(place, Kind.LINE, label, null, missing, List.of());
    }

    public static Question lines(String place, String label) {
        return new Question(place, Kind.LINES, label, "One on each line.", null, List.of());
    }

    public static Question words(String place, String label, String missing) {
        return new Question(place, Kind.WORDS, label, null, missing, List.of());
    }

    public static Question day(String place, String label) {
        return new Question(place, Kind.DAY, label, null, "Enter the day", List.of());
    }

    public static Question moment(String place, String label) {
        return new Question(place, Kind.MOMENT, label, null, "Enter the day and the time", List.of());
    }

    public static Question choice(String place, String label, String missing, List<Choice> choices) {
        return new Question(place, Kind.CHOICE, label, null, missing, choices);
    }

    public static Question pick(String place, String label, String missing, List<Choice> choices) {
        return new Question(place, Kind.PICK, label, null, missing, choices);
    }

    public static Question ticks(String place, String label, String missing, List<Choice> choices) {
        return new Question(place, Kind.TICKS, label, null, missing, choices);
    }

    public static Question yesOrNo(String place, String label) {
        var choices = List.of(Choice.of("YES", "Yes"), Choice.of("NO", "No"));
        return new Question(place, Kind.YES_OR_NO, label, null, "Say yes or no", choices);
    }

    public Question explained(String more) {
        return new Question(place, kind, label, more, missing, choices);
    }

    /** The same, and whoever has no answer leaves it empty. */
    public Question ifAny() {
        return new Question(place, kind, label, hint, null, choices);
    }

    /** The name of its field on the page. */
    public String field() {
        return place.substring(1).replace('/', '-');
    }

    public static List<Choice> codes(Vocabulary list, String... codes) {
        return Stream.of(codes).map(code -> Choice.of(list, code)).toList();
    }
}
