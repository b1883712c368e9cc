package org.safeguardinghub.referral.contact.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.form.Missing;

/** What the sender may know of what became of it. No worker is named. */
record ReferralStatus(
        String reference,
        ContactId contactId,
        @Nullable String clientReference,
        String status,
        Instant receivedAt,
        Instant decisionDue,
        List<Missing> incomplete,
        List<Step> timeline) {

    static ReferralStatus of(CaseFile.Page page) {
        var arrival = page.contact().arrival();
        return new ReferralStatus(
                arrival.reference().value(),
                arrival.id(),
                arrival.source().clientReference(),
                States.of(page.contact()),
                arrival.receivedAt(),
                arrival.decision().dueAt(),
                page.told().incomplete(),
                page.history().stream().map(Step::of).toList());
    }

    record Step(Instant at, String what) {

        static Step of(Change change) {
            return new Step(change.at(), change.what().name());
        }
    }
}
