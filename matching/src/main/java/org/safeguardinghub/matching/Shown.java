package org.safeguardinghub.matching;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A detail as a person reads it beside the other record's: numbers part-masked, confidential addresses withheld. */
final class Shown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final int KEPT_IN_FRONT = 3;

    static @Nullable String of(Field field, Description description) {
        return switch (field) {
            case GIVEN_NAME -> given(description);
            case FAMILY_NAME ->
                description.names().isEmpty()
                        ? null
                        : description.names().getFirst().family();
            case BIRTH -> birth(description.birth());
            case EXPECTED -> expected(description);
            case SEX -> sex(description.sex());
            case ADDRESS ->
                description.homes().isEmpty() ? null : home(description.homes().getFirst());
            case NHS_NUMBER -> numbers(Number.Numbering.NHS_NUMBER, description);
            case UPN -> numbers(Number.Numbering.UPN, description);
            case ULN -> numbers(Number.Numbering.ULN, description);
            case LA_CHILD_ID -> numbers(Number.Numbering.LA_CHILD_ID, description);
            case SCHOOL -> description.school();
            case MOTHER -> mother(description.mother());
            case AGE_GROUP -> description.isGrownUp() ? "An adult" : "A child";
            case TWINS -> null;
        };
    }

    private static @Nullable String given(Description description) {
        if (description.names().isEmpty()) {
            return null;
        }
        var name = description.names().getFirst();
        if (name.given() == null) {
            return name.knownAs();
        }
        return name.knownAs() == null ? name.given() : name.given() + " (known as " + name.knownAs() + ")";
    }

    private static @Nullable String birth(@Nullable Birth birth) {
        if (birth == null) {
            return null;
        }
        return switch (birth.precision()) {
            case DAY -> DAY.format(birth.date());
            case MONTH -> MONTH.format(birth.date());
            case YEAR -> String.valueOf(birth.date().getYear());
            case ESTIMATED -> "about " + birth.date().getYear();
        };
    }

    private static @Nullable String expected(Description description) {
        return description.expected() == null
                ? birth(description.birth())
                : "due " + DAY.format(description.expected());
    }

    private static @Nullable String sex(@Nullable String code) {
        return switch (code) {
            case "F" -> "Female";
            case "M" -> "Male";
            case null, default -> null;
        };
    }

    private static @Nullable String home(Home home) {
        if (home.confidential()) {
            return "Confidential";
        }
        var words = Stream.of(home.firstLine(), home.postcode())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }

    private static @Nullable String numbers(Number.Numbering numbering, Description description) {
        var masked = NumberAgreement.of(numbering, description).stream()
                .map(number -> masked(number.value()))
                .collect(Collectors.joining(", "));
        return masked.isEmpty() ? null : masked;
    }

    static String masked(String number) {
        int hidden = Math.max(0, number.length() - KEPT_IN_FRONT - 1);
        return number.length() <= KEPT_IN_FRONT + 1
                ? "•".repeat(number.length())
                : number.substring(0, KEPT_IN_FRONT) + "•".repeat(hidden) + number.charAt(number.length() - 1);
    }

    private static @Nullable String mother(Description.@Nullable Mother mother) {
        if (mother == null || mother.name() == null) {
            return null;
        }
        return Stream.of(mother.name().given(), mother.name().family())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private Shown() {}
}
