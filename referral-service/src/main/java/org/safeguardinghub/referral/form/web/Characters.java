package org.safeguardinghub.referral.form.web;

import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Refuses what no person writes and no database keeps: NUL, control characters, halves of a surrogate pair. Every
 * script, apostrophe, direction mark and emoji passes untouched.
 */
final class Characters {

    /** Texts that may have lines; a name or reference may not. */
    private static final Set<String> WITH_LINES = Set.of(
            "details",
            "words",
            "observed",
            "reportedBy",
            "opinion",
            "workingWell",
            "needsToHappen",
            "reason",
            "safeTimes");

    static void check(Place place) {
        var node = place.node();
        if (node.isString()) {
            checkText(place, node.stringValue());
        } else if (node.isArray()) {
            place.items().forEach(Characters::check);
        } else {
            for (var name : node.propertyNames().stream().collect(Collectors.toList())) {
                checkProperty(place, name);
            }
        }
    }

    private static void checkProperty(Place place, String name) {
        if (firstForbidden(name, false) >= 0) {
            place.findings()
                    .problem(
                            place.pointer(),
                            "forbidden-character",
                            "The name of a property here has a control character.");
        } else {
            check(new Place(property(place.node(), name), place.pointer() + "/" + escaped(name), place.findings()));
        }
    }

    private static JsonNode property(JsonNode object, String name) {
        return object.path(name);
    }

    private static void checkText(Place place, String text) {
        var pointer = place.pointer();
        boolean mayHaveLines = WITH_LINES.contains(pointer.substring(pointer.lastIndexOf('/') + 1));
        int at = firstForbidden(text, mayHaveLines);
        if (at >= 0) {
            place.findings()
                    .problem(
                            pointer,
                            "forbidden-character",
                            "Character %d is a control character or half a character (U+%04X)."
                                    .formatted(text.codePointCount(0, at) + 1, text.codePointAt(at)));
        }
    }

    /** Where the first forbidden character stands, or -1. */
    static int firstForbidden(String text, boolean mayHaveLines) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            boolean aHalf = Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE;
            boolean aLine = mayHaveLines && (point == '\n' || point == '\r' || point == '\t');
            if (aHalf || Character.isISOControl(point) && !aLine) {
                return i;
            }
            i += Character.charCount(point);
        }
        return -1;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private Characters() {}
}
