package org.safeguardinghub.dashboard.mark;

import org.jspecify.annotations.Nullable;

/** Who took responsibility. */
public record Owner(@Nullable String id, @Nullable String name) {

    /** @param viewerId the person who looks at the page */
    public String wordsFor(String viewerId) {
        if (viewerId.equals(id)) {
            return name == null ? "You" : name + " (you)";
        }
        return name == null ? "A colleague" : name;
    }
}
