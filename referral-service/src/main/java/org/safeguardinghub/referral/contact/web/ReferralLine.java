package org.safeguardinghub.referral.contact.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.QueueItem;

/** One of a sender's referrals in their list. */
record ReferralLine(
        String reference,
        ContactId contactId,
        @Nullable String clientReference,
        String status,
        Instant receivedAt,
        Instant decisionDue,
        int incompleteCount) {

    static ReferralLine of(QueueItem item) {
        var arrival = item.contact().arrival();
        return new ReferralLine(
                arrival.reference().value(),
                arrival.id(),
                arrival.source().clientReference(),
                SenderStatus.of(item.contact()).name(),
                arrival.receivedAt(),
                arrival.decision().dueAt(),
                item.card().incompleteCount());
    }
}
