package org.safeguardinghub.kit.body;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.time.PossibleYears;
import tools.jackson.databind.JsonNode;

/**
 * One place in a submitted body. Reading never fails: what is absent or of another kind reads as null, for the schema
 * has already told the sender; what cannot be true is written down here.
 */
public record Place(JsonNode node, String pointer, Findings findings) {

    public Place at(String name) {
        var inside = pointer + "/" + name;
        findings.askedFor(inside);
        return new Place(node.path(name), inside, findings);
    }

    /** Whether anything at all stands here. */
    public boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /**
     * Text that must be there.
     *
     * @return the empty string where it is not; the fault is written down, and the whole body refused after reading
     */
    public String needText(String name, int longest) {
        var place = at(name);
        var text = place.text(longest);
        if (text == null) {
            place.required();
            return "";
        }
        return text;
    }

    /** Text of at most so many characters, if there is any. */
    public @Nullable String text(int longest) {
        if (isPresent() && !node.isString()) {
            findings.problem(pointer, "wrong-type", "This should be text.");
        }
        var text = text();
        if (text != null && text.codePointCount(0, text.length()) > longest) {
            findings.problem(pointer, "too-long", "This is longer than " + longest + " characters.");
        }
        return text;
    }

    /** A code that must be there; the first of the list where it is not, and the fault is written down. */
    public <E extends Enum<E>> E needCode(String name, Class<E> codes) {
        var place = at(name);
        var code = place.oneOf(codes);
        if (code == null) {
            place.required();
            return codes.getEnumConstants()[0];
        }
        return code;
    }

    /** A code of the list, if anything is given; anything else is a fault. */
    public <E extends Enum<E>> @Nullable E oneOf(Class<E> codes) {
        var code = code(codes);
        if (code == null && isPresent()) {
            findings.problem(
                    pointer,
                    "unknown-code",
                    "This should be one of " + String.join(", ", names(codes.getEnumConstants())) + ".");
        }
        return code;
    }

    /** An answer of yes or no that must be there. */
    public boolean needFlag(String name) {
        var place = at(name);
        var flag = place.flag();
        if (flag == null) {
            place.required();
        }
        return Boolean.TRUE.equals(flag);
    }

    /** A whole number within limits that must be there. */
    public int needInteger(String name, int least, int most) {
        var place = at(name);
        var number = place.integer();
        if (number == null) {
            place.required();
            return least;
        }
        if (number < least || number > most) {
            findings.problem(place.pointer, "out-of-range", "This should be from " + least + " to " + most + ".");
        }
        return number;
    }

    /** Writes down that nothing usable stands where something must. */
    public void required() {
        if (isPresent() && !(node.isString() && node.stringValue().isBlank())) {
            findings.problem(pointer, "wrong-type", "This is not of the kind that is needed here.");
        } else {
            findings.problem(pointer, "required", "This is needed.");
        }
    }

    public boolean isGiven() {
        return node.isObject();
    }

    public List<Place> items() {
        if (!node.isArray()) {
            return List.of();
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Place(node.path(i), pointer + "/" + i, findings))
                .toList();
    }

    /** What was written, as it was written; blank is as good as absent. */
    public @Nullable String text() {
        return node.isString() && !node.stringValue().isBlank() ? node.stringValue() : null;
    }

    public @Nullable Boolean flag() {
        return node.isBoolean() ? node.booleanValue() : null;
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(flag());
    }

    public @Nullable Integer integer() {
        return node.isInt() ? node.intValue() : null;
    }

    public List<String> texts() {
        return items().stream()
                .map(Place::text)
                .<String>mapMulti((text, found) -> {
                    if (text != null) {
                        found.accept(text);
                    }
                })
                .toList();
    }

    public <E extends Enum<E>> @Nullable E code(Class<E> codes) {
        var text = text();
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        return null;
    }

    public <E extends Enum<E>> List<E> codes(Class<E> codes) {
        return items().stream()
                .map(item -> item.code(codes))
                .<E>mapMulti((code, found) -> {
                    if (code != null) {
                        found.accept(code);
                    }
                })
                .toList();
    }

    public @Nullable LocalDate date() {
        return parsed(LocalDate::parse, "bad-date", "Write a date that exists, as YYYY-MM-DD.", LocalDate::getYear);
    }

    public @Nullable Instant instant() {
        var when = parsed(
                OffsetDateTime::parse,
                "bad-instant",
                "Write date, time and offset, such as 2026-11-20T08:45:00Z.",
                OffsetDateTime::getYear);
        return when == null ? null : when.toInstant();
    }

    /** A value that checks itself; if it refuses, the sender learns why. */
    public <T> @Nullable T value(Function<String, T> constructor) {
        var text = text();
        if (text == null) {
            return null;
        }
        try {
            return constructor.apply(text);
        } catch (WrongValue wrong) {
            findings.problem(pointer, wrong.code(), String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    private <T> @Nullable T parsed(
            Function<String, T> parser, String code, String detail, Function<T, Integer> yearOf) {
        var text = text();
        if (text == null) {
            return null;
        }
        try {
            var parsed = parser.apply(text);
            if (PossibleYears.include(yearOf.apply(parsed))) {
                return parsed;
            }
            findings.problem(pointer, "impossible-date", "This date is too far away to be true.");
        } catch (DateTimeParseException unreadable) {
            findings.problem(pointer, code, detail);
        }
        return null;
    }

    private static <E extends Enum<E>> List<String> names(E[] codes) {
        return Stream.of(codes).map(Enum::name).toList();
    }
}
