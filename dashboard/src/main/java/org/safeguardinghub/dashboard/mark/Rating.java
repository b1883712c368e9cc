package org.safeguardinghub.dashboard.mark;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much a person at the front door is worried. No rating is a state of its own and never reads as no risk. */
public enum Rating {
    RED("Red", "red"),
    AMBER("Amber", "amber"),
    GREEN("Green", "green"),
    BLUE("Blue", "blue"),
    NOT_RATED("Not rated", "none"),
    OTHER("Rated otherwise", "none");

    private final String words;
    private final String shape;

    Rating(String words, String shape) {
        this.words = words;
        this.shape = shape;
    }

    /** @param code as the hub wrote it; a code that is newer than this page is not hidden */
    public static Rating of(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return NOT_RATED;
        }
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "RED" -> RED;
            case "AMBER" -> AMBER;
            case "GREEN" -> GREEN;
            case "BLUE" -> BLUE;
            default -> OTHER;
        };
    }

    public String words() {
        return words;
    }

    public String shape() {
        return shape;
    }
}
