package org.safeguardinghub.dashboard.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Codes in plain words. A code that is newer than this page is spelt out small: never hidden, never shouted. */
public final class PlainWords {

    private static final Map<String, String> WORDS = read();

    private PlainWords() {}

    /** @param code as the hub wrote it; null or empty is "Not said" */
    public static String of(Vocabulary list, @Nullable String code) {
        return code == null || code.isBlank() ? "Not said" : known(list, code).orElseGet(() -> spelt(code));
    }

    public static Optional<String> known(Vocabulary list, String code) {
        return Optional.ofNullable(WORDS.get(list.prefix() + code));
    }

    public static String yesOrNo(@Nullable Boolean answer) {
        if (answer == null) {
            return "Not said";
        }
        return answer ? "Yes" : "No";
    }

    /** A code that no list knows, as words. */
    public static String spelt(String code) {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Map<String, String> read() {
        var words = new Properties();
        try (var file = PlainWords.class.getResourceAsStream("plain-words.properties")) {
            if (file == null) {
                throw new IllegalStateException("plain-words.properties is missing");
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var all = new TreeMap<String, String>();
        words.stringPropertyNames().forEach(code -> all.put(code, words.getProperty(code)));
        return Map.copyOf(all);
    }
}
