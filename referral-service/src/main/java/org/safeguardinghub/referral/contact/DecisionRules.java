package org.safeguardinghub.referral.contact;

import java.util.Optional;
import org.safeguardinghub.referral.contact.Contact.Proposed;
import org.safeguardinghub.referral.contact.Contact.Rated;
import org.safeguardinghub.referral.verdict.Decision;
import org.safeguardinghub.referral.verdict.Proposal;

/** The rules of deciding, each with its name (domain.md 1, 7 and 10). The first that is broken is told. */
final class DecisionRules {

    static Optional<Refusal> refusal(Rated contact, Proposal proposal, Circumstances known) {
        return first(
                everyChildIsDecidedOnce(proposal, known),
                identityComesBeforeADecision(contact, proposal, known),
                helpNeedsAgreement(proposal, known),
                closingNeedsTheHistory(proposal, known),
                beingLateNeedsAReason(contact, proposal, known));
    }

    static Optional<Refusal> refusalToSign(Proposed contact, Decision decision, Circumstances known) {
        var proposal = contact.proposal();
        var signer = decision.signedBy().id();
        return first(
                everyChildIsDecidedOnce(proposal, known),
                when(signer.equals(proposal.by().id()), Refusal.SIGNED_BY_PROPOSER),
                closingNeedsTheHistory(proposal, known),
                when(
                        isPatternClosed(proposal, known)
                                && known.signersOfNoFurtherAction().contains(signer),
                        Refusal.SIGNED_EARLIER_NO_FURTHER_ACTION),
                when(
                        isPatternClosed(proposal, known) && decision.note() == null,
                        Refusal.CUMULATIVE_RATIONALE_MISSING));
    }

    private static Optional<Refusal> everyChildIsDecidedOnce(Proposal proposal, Circumstances known) {
        var decided = Contact.decidedChildren(proposal.children());
        if (decided.stream().anyMatch(child -> child < 0 || child >= known.children())) {
            return Optional.of(Refusal.NO_SUCH_CHILD);
        }
        return first(
                when(decided.size() < proposal.children().size(), Refusal.DECIDED_TWICE),
                when(decided.size() < known.children(), Refusal.EVERY_CHILD_NEEDS_A_DECISION));
    }

    private static Optional<Refusal> identityComesBeforeADecision(
            Rated contact, Proposal proposal, Circumstances known) {
        boolean settled = contact.identity().isSettled() && known.unanswered() == 0;
        return when(!settled && !proposal.protectsEveryChildNow(), Refusal.IDENTITY_NOT_SETTLED);
    }

    private static Optional<Refusal> helpNeedsAgreement(Proposal proposal, Circumstances known) {
        return when(
                proposal.needsAgreementToService() && !known.agreementGiven() && proposal.agreement() == null,
                Refusal.AGREEMENT_TO_SERVICE_MISSING);
    }

    private static Optional<Refusal> closingNeedsTheHistory(Proposal proposal, Circumstances known) {
        return when(proposal.closesWithoutAction() && !known.historyOpened(), Refusal.HISTORY_NOT_OPENED);
    }

    private static Optional<Refusal> beingLateNeedsAReason(Rated contact, Proposal proposal, Circumstances known) {
        boolean late = known.now().isAfter(contact.arrival().decision().dueAt());
        return when(late && proposal.lateBecause() == null, Refusal.LATE_WITHOUT_REASON);
    }

    private static boolean isPatternClosed(Proposal proposal, Circumstances known) {
        return known.pattern() && proposal.closesWithoutAction();
    }

    private static Optional<Refusal> when(boolean broken, Refusal reason) {
        return broken ? Optional.of(reason) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<Refusal> first(Optional<Refusal>... refusals) {
        for (var refusal : refusals) {
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private DecisionRules() {}
}
