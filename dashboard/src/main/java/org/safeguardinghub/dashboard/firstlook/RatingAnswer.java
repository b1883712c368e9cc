package org.safeguardinghub.dashboard.firstlook;

import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;

/** How urgent it is: the same questions on the first look, on rating again, and on "Decide now". */
public final class RatingAnswer {

    public static final int LONGEST = 10_000;

    private RatingAnswer() {}

    public static Mistakes.Search check(Mistakes.Search search, Typed typed) {
        return search.need("inDanger", "Say whether a child is in danger now")
                .need("colour", "Choose a colour")
                .unless(
                        !typed.is("inDanger", "YES") || !typed.has("colour") || typed.is("colour", "RED"),
                        "colour",
                        "A child is in danger now, so the colour is Red");
    }

    public static Body body(Typed typed, String threshold, String rationale) {
        return Body.EMPTY
                .with("colour", typed.words("colour"))
                .with("rationale", rationale)
                .with("inDanger", typed.is("inDanger", "YES"))
                .with("threshold", threshold);
    }

    static String fieldFor(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    public static String fieldForRefusal(String code) {
        return switch (code) {
            case "immediate-danger-is-red", "colour-not-used-here", "colour-is-the-same" -> "colour";
            case "candidates-not-answered", "only-danger-waits-for-identity" -> "identity";
            default -> "form";
        };
    }
}
