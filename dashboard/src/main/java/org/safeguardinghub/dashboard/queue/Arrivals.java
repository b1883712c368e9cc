package org.safeguardinghub.dashboard.queue;

import org.jspecify.annotations.Nullable;

/**
 * How much has come in since an instant. Numbers only: nothing about a child travels with a notice.
 *
 * @param urgent how many of them need a first look now
 */
record Arrivals(@Nullable Integer count, @Nullable Integer urgent) {

    static final Arrivals NONE = new Arrivals(0, 0);

    int all() {
        return count == null ? 0 : count;
    }

    int pressing() {
        return urgent == null ? 0 : urgent;
    }
}
