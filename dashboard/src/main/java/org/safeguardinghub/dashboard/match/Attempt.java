package org.safeguardinghub.dashboard.match;

import org.jspecify.annotations.Nullable;

/** What somebody entered for one possible match; kept when something was missing, so that nothing is typed twice. */
record Attempt(
        String candidate, @Nullable String answer, @Nullable String why) {

    boolean lacksAnswer() {
        return answer == null || answer.isBlank();
    }

    boolean lacksReason() {
        return why == null || why.isBlank();
    }

    boolean isComplete() {
        return !lacksAnswer() && !lacksReason();
    }
}
