package org.safeguardinghub.referral.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a contact's history: what happened to it, when, by whom and why. */
public record Change(
        int version,
        What what,
        Instant at,
        String by,
        @Nullable String why) {

    public enum What {
        RECEIVED,
        CLAIMED
    }
}
