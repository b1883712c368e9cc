package org.safeguardinghub.referral.chronology;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;

/** Says where something stands in a document the way a person would: {@code Child 1: name, family}. */
final class PlainNames {

    /** Lists whose items have a name of their own. */
    private static final Map<String, String> ITEMS = Map.of(
            "children", "child",
            "adults", "adult",
            "addresses", "address",
            "identifiers", "identifier",
            "relationships", "relationship",
            "ratings", "rating",
            "questions", "question",
            "replies", "answer");

    private static final Map<String, String> WHOLE = Map.of(
            "hold/by/name", "Held by",
            "hold/offered/to/name", "Offered to",
            "hold/offered/note", "Note for the next person",
            "screening/clock/dueAt", "Partners answer by",
            "screening/clock/startsAt", "Partners asked from",
            "screening/downgrade/to", "Lower rating asked for",
            "screening/downgrade/rationale", "Why a lower rating",
            "decision/signedBy/name", "Signed by",
            "identity/check", "Identity");

    static String of(String path) {
        var known = WHOLE.get(path);
        return known == null ? words(path.split("/", -1)) : known;
    }

    private static String words(String[] segments) {
        var said = new ArrayList<String>();
        for (int i = 0; i < segments.length; i++) {
            boolean isAnItem = i + 1 < segments.length && isNumber(segments[i + 1]);
            if (isAnItem) {
                said.add(ITEMS.getOrDefault(segments[i], plain(segments[i])) + " "
                        + (Integer.parseInt(segments[i + 1]) + 1));
                i++;
            } else {
                said.add(plain(segments[i]));
            }
        }
        var first = said.removeFirst();
        var whole = said.isEmpty() ? first : first + ": " + String.join(", ", said);
        return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
    }

    private static boolean isNumber(String segment) {
        return segment.matches("[0-9]{1,4}");
    }

    /** {@code knownAs} as {@code known as}. */
    private static String plain(String segment) {
        return segment.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private PlainNames() {}
}
