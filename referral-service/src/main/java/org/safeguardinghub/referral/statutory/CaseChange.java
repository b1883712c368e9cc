package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a referral's history. */
public record CaseChange(
        int version,
        What what,
        Instant at,
        String by,
        @Nullable String why) {

    public enum What {
        OPENED,
        STEPPED_UP,
        ALLOCATION_OFFERED,
        ALLOCATED,
        ALLOCATION_DECLINED,
        ASSESSMENT_STARTED,
        ASSESSMENT_AUTHORISED,
        STRATEGY_DISCUSSION_CALLED,
        STRATEGY_DISCUSSION_CALLED_OFF,
        STRATEGY_DISCUSSION_HELD,
        SECTION_47_STARTED,
        CONFERENCE_HELD,
        CONFERENCE_NOT_REQUIRED,
        PLAN_REVIEWED,
        PLAN_ENDED,
        ENDING_PROPOSED,
        ENDING_SENT_BACK,
        CLOSED,
        NO_FURTHER_ACTION,
        STEP_DOWN_OFFERED,
        STEP_DOWN_REFUSED,
        STEPPED_DOWN,
        THRESHOLD_DECIDED,
        TRANSFER_OFFERED,
        TRANSFER_TAKEN_BACK,
        TRANSFERRED_OUT
    }
}
