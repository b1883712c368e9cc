package org.safeguardinghub.referral.contact;

import java.time.Instant;

/**
 * Something that became known of a contact and is no step of anybody's, such as that the sender's mailbox took our
 * acknowledgement. It stands in the history and leaves state and version as they are (ADR 0033).
 *
 * @param occasion tells it from others of its kind; the same fact on the same occasion is noted once
 */
public record Fact(Change.What what, String occasion, Instant at, String by) {

    private static final String ONLY_ONCE = "";

    public Fact {
        if (!what.isFact()) {
            throw new IllegalArgumentException(what + " is a step, and steps are moves");
        }
    }

    static Fact acknowledged(Instant at, String by) {
        return new Fact(Change.What.ACKNOWLEDGED, ONLY_ONCE, at, by);
    }
}
