package org.safeguardinghub.dashboard.referral;

import java.util.Map;
import java.util.regex.Pattern;

/** What the sender has not told us yet, said so that somebody can ask for it. */
final class Gaps {

    private static final Pattern CHILD = Pattern.compile("/children/(\\d+)(/.*)?");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("/clientReference", "The sender’s own reference"),
            Map.entry("/children", "Which child this is about"),
            Map.entry("/concern", "What was seen or heard"),
            Map.entry("/concern/observed", "What was seen or heard"),
            Map.entry("/referrer", "Who is referring"),
            Map.entry("/referrer/name", "The referrer’s name"),
            Map.entry("/referrer/role", "The referrer’s role"),
            Map.entry("/referrer/sourceCode", "What kind of agency is referring"),
            Map.entry("/immediateDanger", "Whether a child is in danger now"),
            Map.entry("/immediateDanger/present", "Whether a child is in danger now"));
    private static final Map<String, String> OF_A_CHILD =
            Map.of("/name", "name", "/birth", "date of birth", "/school", "school", "/voice", "own words");

    private Gaps() {}

    static String words(CaseFile.Gap gap) {
        var known = WORDS.get(gap.pointer());
        if (known != null) {
            return known;
        }
        var child = CHILD.matcher(gap.pointer());
        if (child.matches() && child.group(2) != null && OF_A_CHILD.containsKey(child.group(2))) {
            return "Child " + (Integer.parseInt(child.group(1)) + 1) + ": " + OF_A_CHILD.get(child.group(2));
        }
        return gap.detail() == null ? gap.pointer() : gap.detail();
    }
}
