package org.safeguardinghub.dashboard.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * What is held, as somebody reads it on paper years later: days with their year, and codes of ours in words. What a person
 * said is never touched: a code has an underscore, which nobody says.
 */
final class LetterWords {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)+");

    static String when(Instant at) {
        return WHEN.format(at);
    }

    static String of(String text) {
        return switch (text) {
            case "true" -> "Yes";
            case "false" -> "No";
            default ->
                read(text, Instant::parse)
                        .map(LetterWords::when)
                        .or(() -> read(text, LocalDate::parse).map(TimeWords::date))
                        .orElseGet(() -> codes(text));
        };
    }

    private static <T> Optional<T> read(String text, Function<String, T> as) {
        try {
            return Optional.of(as.apply(text));
        } catch (DateTimeParseException words) {
            return Optional.empty();
        }
    }

    private static String codes(String text) {
        return Stream.of(text.split(", ", -1))
                .map(part -> CODE.matcher(part).matches() ? inWords(part) : part)
                .collect(Collectors.joining(", "));
    }

    private static String inWords(String code) {
        return Stream.of(Vocabulary.LAWFUL, Vocabulary.INFORMATION, Vocabulary.PURPOSE, Vocabulary.PARAGRAPH18)
                .flatMap(list -> PlainWords.known(list, code).stream())
                .findFirst()
                .orElseGet(() -> PlainWords.spelt(code));
    }

    private LetterWords() {}
}
