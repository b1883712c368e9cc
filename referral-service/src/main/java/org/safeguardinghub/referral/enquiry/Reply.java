package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.WrongValue;

/**
 * An agency's answer to one question. A later answer to the same question stands beside it and never replaces it.
 *
 * @param asOf the day to which the agency's information reaches
 * @param late whether it came after it was due
 */
public record Reply(
        String question,
        Kind kind,
        @Nullable String text,
        @Nullable LocalDate asOf,
        Responder by,
        Instant at,
        boolean late) {

    /** That an agency knows nothing is an answer; that it has not looked is none. */
    public enum Kind {
        KNOWN,
        NOTHING_KNOWN,
        NOT_CHECKED
    }

    public Reply {
        WrongValue.unless(
                kind == Kind.NOTHING_KNOWN || text != null,
                "answer-missing",
                "Say what you know, or what you have not checked and why.");
    }

    boolean settles(Question asked) {
        return kind != Kind.NOT_CHECKED && question.equals(asked.code());
    }

    /**
     * Somebody at the agency.
     *
     * @param name a person's, where a system sends for one
     */
    public record Responder(String subject, String name) {}
}
