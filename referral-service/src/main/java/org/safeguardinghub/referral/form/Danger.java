package org.safeguardinghub.referral.form;

import org.jspecify.annotations.Nullable;

/** What the sender said about danger now. Nothing said is not the same as no. */
public record Danger(
        @Nullable Boolean present,
        @Nullable String details,
        @Nullable Boolean emergencyServicesCalled,
        @Nullable String policeReference) {

    public static final Danger NOT_MENTIONED = new Danger(null, null, null, null);

    /** The three answers there are. */
    public enum Statement {
        STATED,
        DENIED,
        NOT_STATED
    }

    public Statement statement() {
        if (present == null) {
            return Statement.NOT_STATED;
        }
        return present ? Statement.STATED : Statement.DENIED;
    }
}
