package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.statutory.StrategyDiscussion.Kind;

/**
 * An agency's place in a strategy discussion: when it is, how to join, whom to ask for. Nothing of the case, not even the
 * child: that is told in the discussion, or in an information request on a lawful basis of its own.
 *
 * @param discussion which of this referral's discussions, from 1
 * @param at when it is held; null where it was called off or held before we kept invitations
 * @param joining a place, or a number to ring
 * @param calledBy the worker to ask for
 */
public record Invitation(
        ReferralId referral,
        int discussion,
        Kind kind,
        @Nullable Instant at,
        @Nullable String joining,
        @Nullable String calledBy,
        State state) {

    /** What has become of the discussion. */
    public enum State {
        CALLED,
        CALLED_OFF,
        HELD
    }
}
