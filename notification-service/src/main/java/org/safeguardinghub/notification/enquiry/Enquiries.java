package org.safeguardinghub.notification.enquiry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.CaseEvent.StrategyDiscussionCalled;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationRequested;
import org.safeguardinghub.contracts.referral.EnquiryEvent.RequestCancelled;
import org.safeguardinghub.contracts.referral.EnquiryEvent.RequestChased;
import org.safeguardinghub.notification.delivery.Despatch;
import org.safeguardinghub.notification.delivery.Notice;
import org.safeguardinghub.notification.register.KnownContacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells an agency that something is asked of it. What is asked, and about whom, it fetches with its own token. */
@Service
@Transactional
public class Enquiries {

    private final KnownContacts contacts;
    private final Despatch despatch;

    Enquiries(KnownContacts contacts, Despatch despatch) {
        this.contacts = contacts;
        this.despatch = despatch;
    }

    public void requested(InformationRequested request) {
        var matter = new Matter(request.contactId(), request.requestId(), request.dueAt());
        tell(Notice.Kind.INFORMATION_REQUEST, matter, request.agency(), request.occurredAt());
    }

    /** Each reminder is a notice of its own. */
    public void chased(RequestChased chased) {
        var matter = new Matter(chased.contactId(), chased.requestId(), chased.dueAt());
        tell(Notice.Kind.CHASER, matter, chased.agency(), chased.occurredAt());
    }

    public void cancelled(RequestCancelled cancelled) {
        var matter = new Matter(cancelled.contactId(), cancelled.requestId(), null);
        tell(Notice.Kind.REQUEST_CANCELLED, matter, cancelled.agency(), cancelled.occurredAt());
    }

    /** Whoever was asked on the strength of an agreement hears that it is withdrawn. */
    public void withdrawn(AgreementWithdrawn withdrawn) {
        var matter = new Matter(withdrawn.contactId(), withdrawn.contactId().value(), null);
        withdrawn
                .agencies()
                .forEach(agency -> tell(Notice.Kind.AGREEMENT_WITHDRAWN, matter, agency, withdrawn.occurredAt()));
    }

    /** Agencies are asked to a strategy discussion; they read with whom and where under the referral. */
    public void invited(StrategyDiscussionCalled called) {
        var matter = new Matter(called.contactId(), called.referralId(), called.at());
        called.invited().forEach(agency -> tell(Notice.Kind.STRATEGY_DISCUSSION, matter, agency, called.occurredAt()));
    }

    private void tell(Notice.Kind kind, Matter matter, AgencyId agency, Instant at) {
        var contact = contacts.get(matter.contact());
        despatch.send(new Notice(
                kind, contact.id(), contact.reference(), contact.authority(), agency, at, matter.id(), matter.dueAt()));
    }

    /**
     * What an agency is told of, by ids alone.
     *
     * @param id of the request, or of the referral that is to be discussed, under which the agency fetches it
     * @param dueAt until when an answer is asked for, or when they meet; null where there is no time to keep
     */
    private record Matter(
            ContactId contact, UUID id, @Nullable Instant dueAt) {}
}
