package org.safeguardinghub.dashboard.mark;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/** What the sender said about danger now. Not having said is an open question, and it is shown as one. */
public enum Danger {
    STATED("Child in danger now"),
    DENIED(""),
    NOT_STATED("Danger now: not said");

    private final String words;

    Danger(String words) {
        this.words = words;
    }

    @JsonCreator
    static Danger of(@Nullable Object answer) {
        return switch (String.valueOf(answer)) {
            case "STATED", "true" -> STATED;
            case "DENIED", "false" -> DENIED;
            default -> NOT_STATED;
        };
    }

    /** Anything that we cannot read as a clear no stays an open question. */
    public static Danger orOpen(@Nullable Danger danger) {
        return danger == null ? NOT_STATED : danger;
    }

    /** @return empty where the sender said that there is no danger now */
    public String words() {
        return words;
    }
}
