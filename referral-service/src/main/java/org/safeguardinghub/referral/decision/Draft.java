package org.safeguardinghub.referral.decision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.verdict.ChildDecision;
import org.safeguardinghub.referral.verdict.Feedback;
import org.safeguardinghub.referral.verdict.Proposal;
import org.safeguardinghub.referral.workforce.Worker;

/** A proposal as it was written, before it is known who proposed it when. */
public record Draft(
        List<ChildDecision> children,
        String rationale,
        String evidence,
        String notAvailable,
        @Nullable String lateBecause,
        @Nullable String agreement,
        Feedback feedback) {

    public Draft {
        children = List.copyOf(children);
    }

    Proposal by(Worker worker, Instant at) {
        return new Proposal(children, rationale, evidence, notAvailable, lateBecause, agreement, feedback, worker, at);
    }
}
