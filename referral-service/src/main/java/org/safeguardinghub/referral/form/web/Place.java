package org.safeguardinghub.referral.form.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.form.WrongValue;
import tools.jackson.databind.JsonNode;

/**
 * One place in a submitted body. Reading never fails: what is absent or of another kind reads as null, for the schema
 * has already told the sender; what cannot be true is written down here.
 */
record Place(JsonNode node, String pointer, Findings findings) {

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;

    Place at(String name) {
        return new Place(node.path(name), pointer + "/" + name, findings);
    }

    boolean isGiven() {
        return node.isObject();
    }

    List<Place> items() {
        if (!node.isArray()) {
            return List.of();
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new Place(node.path(i), pointer + "/" + i, findings))
                .toList();
    }

    /** What was written, as it was written; blank is as good as absent. */
    @Nullable String text() {
        return node.isString() && !node.stringValue().isBlank() ? node.stringValue() : null;
    }

    @Nullable Boolean flag() {
        return node.isBoolean() ? node.booleanValue() : null;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(flag());
    }

    @Nullable Integer integer() {
        return node.isInt() ? node.intValue() : null;
    }

    List<String> texts() {
        return items().stream()
                .map(Place::text)
                .<String>mapMulti((text, found) -> {
                    if (text != null) {
                        found.accept(text);
                    }
                })
                .toList();
    }

    <E extends Enum<E>> @Nullable E code(Class<E> codes) {
        var text = text();
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        return null;
    }

    <E extends Enum<E>> List<E> codes(Class<E> codes) {
        return items().stream()
                .map(item -> item.code(codes))
                .<E>mapMulti((code, found) -> {
                    if (code != null) {
                        found.accept(code);
                    }
                })
                .toList();
    }

    @Nullable LocalDate date() {
        return parsed(LocalDate::parse, "bad-date", "Write a date that exists, as YYYY-MM-DD.", LocalDate::getYear);
    }

    @Nullable Instant instant() {
        var when = parsed(
                OffsetDateTime::parse,
                "bad-instant",
                "Write date, time and offset, such as 2026-11-20T08:45:00Z.",
                OffsetDateTime::getYear);
        return when == null ? null : when.toInstant();
    }

    /** A value that checks itself; if it refuses, the sender learns why. */
    <T> @Nullable T value(Function<String, T> constructor) {
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
            int year = yearOf.apply(parsed);
            if (EARLIEST_YEAR <= year && year <= LATEST_YEAR) {
                return parsed;
            }
            findings.problem(pointer, "impossible-date", "This date is too far away to be true.");
        } catch (DateTimeParseException unreadable) {
            findings.problem(pointer, code, detail);
        }
        return null;
    }
}
