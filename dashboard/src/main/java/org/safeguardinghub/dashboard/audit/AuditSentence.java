package org.safeguardinghub.dashboard.audit;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.safeguardinghub.dashboard.audit.Trail.Reading;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** What somebody did, as one would say it. Nothing that is written down is left out, however new it is to this page. */
final class AuditSentence {

    private static final String STEP = "contact-";

    static String of(Reading reading) {
        return reading.who() + " " + did(reading.action())
                + (reading.reference() == null ? "" : " (" + reading.reference() + ")") + "."
                + details(new TreeMap<>(reading.allCodes()));
    }

    static String did(String action) {
        return PlainWords.known(Vocabulary.AUDIT, action).orElseGet(() -> step(action));
    }

    private static String step(String action) {
        var code = action.startsWith(STEP) ? action.substring(STEP.length()) : action;
        return "recorded: "
                + PlainWords.of(Vocabulary.STEP, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String details(Map<String, String> codes) {
        return codes.entrySet().stream()
                .map(code -> " " + detail(code.getKey(), code.getValue()) + ".")
                .collect(Collectors.joining());
    }

    private static String detail(String key, String value) {
        return switch (key) {
            case "access" -> PlainWords.of(Vocabulary.ACCESS, value);
            case "emergency" -> "Reason: " + PlainWords.of(Vocabulary.EMERGENCY, value);
            case "minutes" -> "For " + value + " minutes";
            case "recipient" -> "To " + value;
            default -> PlainWords.spelt(key) + ": " + value;
        };
    }

    private AuditSentence() {}
}
