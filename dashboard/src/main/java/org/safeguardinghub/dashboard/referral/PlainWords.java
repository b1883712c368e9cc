package org.safeguardinghub.dashboard.referral;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes of the referral form in the words people use. A code that is newer than this page is spelt out, never hidden. */
final class PlainWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("FGM", "Female genital mutilation"),
            Map.entry("CHILD_ON_CHILD", "Harm by another child"),
            Map.entry("FAITH_OR_BELIEF", "Abuse linked to faith or belief"),
            Map.entry("RADICALISATION", "Drawn into extremism"),
            Map.entry("MISSING", "Missing from home or care"),
            Map.entry("ONLINE", "Harm online"),
            Map.entry("PARENTS_PARTNER", "Parent’s partner"),
            Map.entry("STEP_PARENT", "Step-parent"),
            Map.entry("SIBLING_AT_RISK", "Brother or sister, also at risk"),
            Map.entry("SIBLING_INFO", "Brother or sister, for information"),
            Map.entry("SUBJECT", "The child this is about"),
            Map.entry("UNBORN", "Unborn child"),
            Map.entry("NOT_KNOWN", "Not known"));

    private PlainWords() {}

    static String of(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return "Not said";
        }
        var known = WORDS.get(code);
        if (known != null) {
            return known;
        }
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    static String yesOrNo(@Nullable Boolean answer) {
        if (answer == null) {
            return "Not said";
        }
        return answer ? "Yes" : "No";
    }
}
