package org.safeguardinghub.network.family;

import org.jspecify.annotations.Nullable;

/** How much somebody has to do with the child. What may be asked about them depends on it (ADCS 2026). */
public enum ContactLevel {
    LIVES_WITH_CHILD,
    LIVES_ELSEWHERE,
    NOT_KNOWN;

    static ContactLevel of(@Nullable Boolean livesWithChild) {
        if (livesWithChild == null) {
            return NOT_KNOWN;
        }
        return livesWithChild ? LIVES_WITH_CHILD : LIVES_ELSEWHERE;
    }
}
