package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of a contact's history: what happened to it, when, by whom and why. */
public record Change(
        int version,
        What what,
        Instant at,
        String by,
        @Nullable String why) {

    /** The sender's taking back of it, where they have said nothing since. */
    public static Optional<Change> standingWithdrawal(List<Change> history) {
        return history.reversed().stream()
                .filter(change -> change.what() == What.WITHDRAWN || change.what() == What.AMENDED)
                .findFirst()
                .filter(change -> change.what() == What.WITHDRAWN);
    }

    public enum What {
        RECEIVED,
        ACKNOWLEDGED,
        AMENDED,
        WITHDRAWN,
        CLAIMED,
        HAND_OVER_OFFERED,
        HANDED_OVER,
        HAND_OVER_DECLINED,
        IDENTITY_CHECKED,
        IDENTITY_PENDING,
        SCREENED,
        RATED,
        DOWNGRADE_ASKED,
        DOWNGRADE_AGREED,
        DOWNGRADE_REFUSED,
        CLOCK_PAUSED,
        CLOCK_RESUMED,
        GATHERING_STARTED,
        AGREEMENT_WITHDRAWN,
        AGREEMENT_GIVEN,
        RETURNED_FOR_INFORMATION,
        WORK_GOES_ON,
        ROUTED_TO_OPEN_CASE,
        HANDLED_OUT_OF_HOURS,
        PROPOSED,
        SENT_BACK,
        SIGNED,
        OUTCOME_SENT,
        OUTCOME_READ,
        TRANSFER_OFFERED,
        TRANSFER_TAKEN_BACK,
        TRANSFERRED_OUT,
        CLOSED,
        REOPENED;

        /** Whether it is noted beside the steps: it moves nothing, and nobody's work goes stale by it. */
        public boolean isFact() {
            return this == ACKNOWLEDGED;
        }
    }
}
