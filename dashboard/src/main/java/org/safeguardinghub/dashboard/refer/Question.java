package org.safeguardinghub.dashboard.refer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a page.
 *
 * @param name of the field, unique on its page
 * @param pointer where its answer stands in the form
 */
public record Question(
        String name, String label, @Nullable String hint, Kind kind, String pointer, List<Choice> choices) {

    public enum Kind {
        TEXT,
        LONG_TEXT,
        YES_NO,
        CHOICE,
        DATE,
        LINES,
        WHOLE_NUMBER
    }

    public record Choice(String value, String words) {}

    public static Question text(String name, String label, @Nullable String hint, String pointer) {
        return new Question(name, label, hint, Kind.TEXT, pointer, List.of());
    }

    public static Question longText(String name, String label, @Nullable String hint, String pointer) {
        return new Question(name, label, hint, Kind.LONG_TEXT, pointer, List.of());
    }

    public static Question yesNo(String name, String label, @Nullable String hint, String pointer) {
        return new Question(
                name, label, hint, Kind.YES_NO, pointer, List.of(new Choice("yes", "Yes"), new Choice("no", "No")));
    }

    public static Question choice(String name, String label, @Nullable String hint, String pointer, Choice... choices) {
        return new Question(name, label, hint, Kind.CHOICE, pointer, List.of(choices));
    }

    public static Question date(String name, String label, @Nullable String hint, String pointer) {
        return new Question(name, label, hint, Kind.DATE, pointer, List.of());
    }

    public static Question lines(String name, String label, @Nullable String hint, String pointer) {
        return new Question(name, label, hint, Kind.LINES, pointer, List.of());
    }

    public static Question wholeNumber(String name, String label, @Nullable String hint, String pointer) {
        return new Question(name, label, hint, Kind.WHOLE_NUMBER, pointer, List.of());
    }

    /** @param shown what stands in the field; @return it as a person reads it */
    public String words(List<String> shown) {
        if (kind == Kind.DATE) {
            return String.join(" ", shown).strip();
        }
        var value = shown.getFirst();
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::words)
                .findFirst()
                .orElse(value);
    }

    public boolean covers(String place) {
        return place.equals(pointer) || place.startsWith(pointer + "/");
    }
}
