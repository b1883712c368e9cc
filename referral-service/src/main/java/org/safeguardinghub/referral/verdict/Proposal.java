package org.safeguardinghub.referral.verdict;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * What a worker thinks should happen, child by child, and on what they base it.
 *
 * @param evidence what was considered
 * @param notAvailable what could not be had, so that nobody later thinks it was seen
 * @param lateBecause why the decision is late, where it is
 * @param agreement who of the family agreed to the service, when and how, where the worker heard it
 */
public record Proposal(
        List<ChildDecision> children,
        String rationale,
        String evidence,
        String notAvailable,
        @Nullable String lateBecause,
        @Nullable String agreement,
        Feedback feedback,
        Worker by,
        Instant at) {

    public Proposal {
        children = List.copyOf(children);
    }

    public boolean closesWithoutAction() {
        return children.stream().anyMatch(child -> child.outcome().isNoFurtherAction());
    }

    /** Whether every child is protected at once, whoever they turn out to be. */
    public boolean protectsEveryChildNow() {
        return children.stream().allMatch(child -> child.outcome().protectsNow());
    }

    public boolean needsAgreementToService() {
        return children.stream().anyMatch(child -> child.outcome().needsAgreementToService());
    }
}
