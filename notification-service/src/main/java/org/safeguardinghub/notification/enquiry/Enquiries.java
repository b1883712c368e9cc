package org.safeguardinghub.notification.enquiry;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;
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

    public void asked(Enquiry enquiry, AgencyId agency, Instant at) {
        tell(Notice.Kind.INFORMATION_REQUEST, enquiry, agency, at);
    }

    /** Each reminder is a notice of its own, told apart by when it was due. */
    public void chased(Enquiry enquiry, AgencyId agency, Instant at) {
        tell(Notice.Kind.CHASER, enquiry, agency, at);
    }

    public void cancelled(Enquiry enquiry, AgencyId agency, Instant at) {
        tell(Notice.Kind.REQUEST_CANCELLED, enquiry, agency, at);
    }

    public void invited(Enquiry discussion, Collection<AgencyId> agencies, Instant at) {
        agencies.forEach(agency -> tell(Notice.Kind.STRATEGY_DISCUSSION, discussion, agency, at));
    }

    /** Whoever was told something on the strength of an agreement hears that it is withdrawn. */
    public void agreementWithdrawn(ContactId contact, Collection<AgencyId> agencies, Instant at) {
        var matter = new Enquiry(contact, contact.value(), null);
        agencies.forEach(agency -> tell(Notice.Kind.AGREEMENT_WITHDRAWN, matter, agency, at));
    }

    private void tell(Notice.Kind kind, Enquiry enquiry, AgencyId agency, Instant at) {
        var contact = contacts.get(enquiry.contact());
        despatch.send(new Notice(
                kind,
                contact.id(),
                contact.reference(),
                contact.authority(),
                agency,
                at,
                enquiry.id(),
                enquiry.dueAt()));
    }

    /**
     * What an agency is asked, by ids alone.
     *
     * @param id of the request, or of the referral that is to be discussed, under which the agency fetches it
     * @param dueAt until when an answer is asked for, or when they meet; null where there is no time to keep
     */
    public record Enquiry(
            ContactId contact, UUID id, @Nullable Instant dueAt) {}
}
