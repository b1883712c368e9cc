package org.safeguardinghub.kit.body;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Refuses what no person writes and no database keeps: NUL, control characters, halves of a surrogate pair. Every
 * script, apostrophe, direction mark and emoji passes untouched.
 */
public final class Characters {

    /**
     * Looks at every text and property name below a place.
     *
     * @param mayHaveLines of the properties by name, whose texts may have lines; a name or reference may not
     */
    public static void check(Place place, Predicate<String> mayHaveLines) {
        var node = place.node();
        if (node.isString()) {
            checkText(place, node.stringValue(), mayHaveLines);
        } else if (node.isArray()) {
            place.items().forEach(item -> check(item, mayHaveLines));
        } else {
            for (var name : node.propertyNames().stream().collect(Collectors.toList())) {
                checkProperty(place, name, mayHaveLines);
            }
        }
    }

    private static void checkProperty(Place place, String name, Predicate<String> mayHaveLines) {
        if (firstForbidden(name, false) >= 0) {
            place.findings()
                    .problem(
                            place.pointer(),
                            "forbidden-character",
                            "The name of a property here has a control character.");
        } else {
            check(
                    new Place(property(place.node(), name), place.pointer() + "/" + escaped(name), place.findings()),
                    mayHaveLines);
        }
    }

    private static JsonNode property(JsonNode object, String name) {
        return object.path(name);
    }

    private static void checkText(Place place, String text, Predicate<String> mayHaveLines) {
        var pointer = place.pointer();
        boolean withLines = mayHaveLines.test(pointer.substring(pointer.lastIndexOf('/') + 1));
        int at = firstForbidden(text, withLines);
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
    public static int firstForbidden(String text, boolean mayHaveLines) {
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
