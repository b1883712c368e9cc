package org.safeguardinghub.referral.contact.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Parts;
import org.safeguardinghub.referral.contact.WordsToAgency;
import org.safeguardinghub.referral.verdict.ChildDecision;
import org.safeguardinghub.referral.verdict.Decision;

/**
 * What the sender may know of what became of it. No worker is named.
 *
 * @param acknowledgedAt when the sender's own system or mailbox took our acknowledgement
 * @param question what the front door asks the sender, while it waits for an answer
 * @param outcome what was decided, why, and what comes next
 */
record ReferralStatus(
        String reference,
        ContactId contactId,
        @Nullable String clientReference,
        SenderStatus status,
        Instant receivedAt,
        Instant decisionDue,
        List<Missing> incomplete,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String question,
        @Nullable OutcomeView outcome,
        List<Step> timeline)
        implements WordsToAgency {

    static ReferralStatus of(CaseFile.Page page) {
        var contact = page.contact();
        var arrival = contact.arrival();
        return new ReferralStatus(
                arrival.reference().value(),
                arrival.id(),
                arrival.source().clientReference(),
                SenderStatus.of(contact),
                arrival.receivedAt(),
                arrival.decision().dueAt(),
                page.told().incomplete(),
                page.firstTime(Change.What.ACKNOWLEDGED),
                page.withdrawnAt(),
                contact instanceof Contact.ReturnedForInformation returned
                        ? returned.question().question()
                        : null,
                OutcomeView.of(Parts.of(contact).decision()),
                page.history().stream()
                        .filter(SenderStatus::tells)
                        .map(Step::of)
                        .toList());
    }

    record Step(Instant at, String what) {

        static Step of(Change change) {
            return new Step(change.at(), change.what().name());
        }
    }

    /** The decision in the words meant for whoever told us. */
    record OutcomeView(Instant decidedAt, List<ChildOutcome> children, String reason, String nextStep) {

        static @Nullable OutcomeView of(@Nullable Decision decision) {
            if (decision == null) {
                return null;
            }
            var proposal = decision.proposal();
            return new OutcomeView(
                    decision.signedAt(),
                    proposal.children().stream().map(ChildOutcome::of).toList(),
                    proposal.feedback().reason(),
                    proposal.feedback().nextStep());
        }
    }

    /** @param child the place of the child in the form's list */
    record ChildOutcome(int child, String outcome) {

        static ChildOutcome of(ChildDecision decision) {
            return new ChildOutcome(decision.child(), decision.outcome().name());
        }
    }
}
