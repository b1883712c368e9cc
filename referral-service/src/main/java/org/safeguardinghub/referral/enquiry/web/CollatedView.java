package org.safeguardinghub.referral.enquiry.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.contact.StateNames;
import org.safeguardinghub.referral.enquiry.Agency;
import org.safeguardinghub.referral.enquiry.LaterAgreement;
import org.safeguardinghub.referral.enquiry.Permission;
import org.safeguardinghub.referral.enquiry.RequestDesk.Collated;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.safeguardinghub.referral.enquiry.Withdrawal;
import org.safeguardinghub.referral.enquiry.Withdrawals.Authorisation;

/**
 * Everything that was asked and said about one contact, on one page.
 *
 * @param version the contact's, which the next step names
 * @param thresholdDecision due after a withdrawal: somebody decides again
 */
record CollatedView(
        String reference,
        int version,
        String state,
        List<OfAgency> requests,
        List<Withdrawal> withdrawals,
        List<LaterAgreement> agreements,
        @Nullable ThresholdDecision thresholdDecision,
        List<Authorisation> authorisations) {

    /** @param permission on which disclosure decision it went out */
    record OfAgency(Agency agency, Permission permission, RequestView request) {

        static OfAgency of(KeptRequest kept, Instant now) {
            var ask = kept.request().exchange().ask();
            return new OfAgency(ask.agency(), ask.permission(), RequestView.of(kept, now));
        }
    }

    record ThresholdDecision(Instant dueAt, boolean done) {}

    static CollatedView of(Collated collated) {
        var contact = collated.contact();
        var withdrawals = collated.withdrawals();
        return new CollatedView(
                contact.contact().arrival().reference().value(),
                contact.version(),
                StateNames.of(contact.contact()),
                collated.requests().stream()
                        .map(kept -> OfAgency.of(kept, collated.now()))
                        .toList(),
                withdrawals,
                collated.agreements(),
                withdrawals.isEmpty()
                        ? null
                        : new ThresholdDecision(withdrawals.getLast().decideAgainBy(), collated.isDecidedAgain()),
                collated.authorisations());
    }
}
