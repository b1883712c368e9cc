package org.safeguardinghub.consent.datafile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row of a file, which knows on which line each word stands.
 *
 * @param name the row's {@code id} or {@code code}, for the person who has to find the mistake
 */
public record Row(String file, int line, String name, Map<String, Cell> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    /** @param line counted from 1 */
    public record Cell(int line, List<String> values) {

        public Cell {
            values = List.copyOf(values);
        }
    }

    /** A misspelt key must not be a rule that silently never applies. */
    public void allowOnly(Set<String> keys) {
        cells.keySet().stream()
                .filter(key -> !keys.contains(key))
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw mistake(key, "is not a word we know here");
                });
    }

    public String text(String key) {
        return maybe(key).orElseThrow(() -> mistake(key, "is missing"));
    }

    public Optional<String> maybe(String key) {
        var values = list(key);
        if (values.size() > 1) {
            throw mistake(key, "says more than one thing");
        }
        return values.stream().filter(value -> !value.isBlank()).findFirst();
    }

    public LocalDate day(String key) {
        return maybeDay(key).orElseThrow(() -> mistake(key, "is missing"));
    }

    public Optional<LocalDate> maybeDay(String key) {
        try {
            return maybe(key).map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            throw mistake(key, "is not a day such as 2026-09-30");
        }
    }

    public int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException _) {
            throw mistake(key, "is not a whole number");
        }
    }

    public boolean isTrue(String key) {
        return switch (maybe(key).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw mistake(key, "is neither true nor false");
        };
    }

    /** Possibly none. */
    public List<String> list(String key) {
        var cell = cells.get(key);
        return cell == null ? List.of() : cell.values();
    }

    public List<String> atLeastOne(String key) {
        var values = list(key);
        if (values.isEmpty() || values.contains("")) {
            throw mistake(key, "is missing");
        }
        return values;
    }

    /** Each value as one of an enumeration's names. */
    public <E extends Enum<E>> List<E> oneOf(String key, Class<E> known) {
        return list(key).stream()
                .map(value -> {
                    try {
                        return Enum.valueOf(known, value);
                    } catch (IllegalArgumentException _) {
                        throw mistake(
                                key, "says \"" + value + "\", which is none of " + List.of(known.getEnumConstants()));
                    }
                })
                .toList();
    }

    public MistakeInFile mistake(String key, String what) {
        var cell = cells.get(key);
        return new MistakeInFile(file, cell == null ? line : cell.line(), name + ": \"" + key + "\" " + what);
    }
}
