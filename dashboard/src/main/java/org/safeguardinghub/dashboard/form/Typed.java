package org.safeguardinghub.dashboard.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person typed and chose. It goes back onto the page whenever the page comes back: nothing typed is lost. */
public record Typed(Map<String, List<String>> fields) {

    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        var copy = new HashMap<String, List<String>>();
        fields.forEach((field, words) -> copy.put(field, List.copyOf(words)));
        fields = Map.copyOf(copy);
    }

    /** What stands in the fields before anybody has typed: facts already known, never an answer to a question. */
    public static Typed prefilled(Map<String, String> known) {
        var fields = new HashMap<String, List<String>>();
        known.forEach((field, words) -> fields.put(field, List.of(words)));
        return new Typed(fields);
    }

    /** @return empty where nothing was typed */
    public String words(String field) {
        return fields.getOrDefault(field, List.of("")).getFirst().strip();
    }

    public @Nullable String orNull(String field) {
        var words = words(field);
        return words.isEmpty() ? null : words;
    }

    public boolean has(String field) {
        return !words(field).isEmpty();
    }

    /** @return whether it is among several answers to one question */
    public boolean chose(String field, String answer) {
        return fields.getOrDefault(field, List.of()).contains(answer);
    }

    public boolean is(String field, String answer) {
        return words(field).equals(answer);
    }
}
