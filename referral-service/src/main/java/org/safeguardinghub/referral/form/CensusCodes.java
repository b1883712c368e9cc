package org.safeguardinghub.referral.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The code lists of the children in need census with their wording, in the department's order. */
public final class CensusCodes {

    /** No factors identified: stands alone. */
    public static final String NO_FACTORS = "21";

    private static final String RESOURCE = "census-codes.properties";
    private static final Map<String, Map<String, String>> LISTS = load();

    /** One of the lists. */
    public enum Kind {
        SOURCE,
        FACTOR,
        NEED,
        ETHNICITY,
        DISABILITY,
        ABUSE,
        CLOSURE,
        SEX
    }

    /** Every code of a list with its wording. */
    public static Map<String, String> of(Kind kind) {
        return Objects.requireNonNull(LISTS.get(kind.name()), "no such list");
    }

    public static boolean has(Kind kind, String code) {
        return of(kind).containsKey(code);
    }

    private static Map<String, Map<String, String>> load() {
        var lists = new LinkedHashMap<String, Map<String, String>>();
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int dot = line.indexOf('.');
            int equals = line.indexOf('=');
            lists.computeIfAbsent(line.substring(0, dot).toUpperCase(Locale.ROOT), _ -> new LinkedHashMap<>())
                    .put(line.substring(dot + 1, equals), line.substring(equals + 1));
        });
        return lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, list -> Collections.unmodifiableMap(list.getValue())));
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(CensusCodes.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CensusCodes() {}
}
