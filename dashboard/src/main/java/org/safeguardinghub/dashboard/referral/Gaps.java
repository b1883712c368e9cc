package org.safeguardinghub.dashboard.referral;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** What the sender has not told us yet, said so that somebody can ask for it. */
public final class Gaps {

    private static final Pattern CHILD = Pattern.compile("/children/(\\d+)(/.*)?");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("/clientReference", "The sender’s own reference"),
            Map.entry("/children", "Which child this is about"),
            Map.entry("/concern", "What was seen or heard"),
            Map.entry("/concern/observed", "What was seen or heard"),
            Map.entry("/concern/reportedBy", "What somebody else told them"),
            Map.entry("/concern/opinion", "What the sender thinks"),
            Map.entry("/concern/workingWell", "What is working well"),
            Map.entry("/concern/needsToHappen", "What needs to happen"),
            Map.entry("/concern/scale", "How safe the sender thinks it is"),
            Map.entry("/familyInformed", "Whether the family knows"),
            Map.entry("/adults", "The adults around the child"),
            Map.entry("/referrer", "Who is referring"),
            Map.entry("/referrer/name", "The referrer’s name"),
            Map.entry("/referrer/role", "The referrer’s role"),
            Map.entry("/referrer/sourceCode", "What kind of agency is referring"),
            Map.entry("/immediateDanger", "Whether a child is in danger now"),
            Map.entry("/immediateDanger/present", "Whether a child is in danger now"));
    private static final Map<String, String> OF_A_CHILD =
            Map.of("/name", "name", "/birth", "date of birth", "/school", "school", "/voice", "own words");

    private Gaps() {}

    /** What was not told: still to be asked for, or blank for a reason that the sender gave. */
    static List<String> of(CaseFile file) {
        var given = file.form() == null || file.form().notGiven() == null
                ? Stream.<CaseFile.NotGiven>of()
                : file.form().notGiven().stream();
        return Stream.concat(
                        file.incomplete() == null
                                ? Stream.of()
                                : file.incomplete().stream().map(Gaps::words),
                        given.map(blank -> words(blank.field(), null) + ": "
                                + PlainWords.of(Vocabulary.NOT_GIVEN, blank.reason())))
                .toList();
    }

    static String words(CaseFile.Gap gap) {
        return words(gap.pointer(), gap.detail());
    }

    /** @param detail the hub's own words, for what this page does not know yet */
    public static String words(String pointer, @Nullable String detail) {
        var known = WORDS.get(pointer);
        if (known != null) {
            return known;
        }
        var child = CHILD.matcher(pointer);
        if (child.matches() && child.group(2) != null && OF_A_CHILD.containsKey(child.group(2))) {
            return "Child " + (Integer.parseInt(child.group(1)) + 1) + ": " + OF_A_CHILD.get(child.group(2));
        }
        return detail == null ? spelt(pointer) : detail;
    }

    /** A pointer that this page does not know yet, such as {@code /adults/0/birthDate}, as words. */
    private static String spelt(String pointer) {
        var words = pointer.substring(1)
                .replace('/', ' ')
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "An answer" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
