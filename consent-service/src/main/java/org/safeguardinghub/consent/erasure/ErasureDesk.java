package org.safeguardinghub.consent.erasure;

import java.util.Map;
import org.safeguardinghub.consent.subjectaccess.Requests;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where what a family said goes with the contact, and what was gathered for people of whom nothing is left. The ledger, the
 * lawful bases and the sharing record stay, in codes: why something was shared has to be answered for longer.
 */
@Service
@Transactional
public class ErasureDesk {

    private final ErasedContacts contacts;
    private final Requests requests;
    private final AuditTrail audit;

    ErasureDesk(ErasedContacts contacts, Requests requests, AuditTrail audit) {
        this.contacts = contacts;
        this.requests = requests;
        this.audit = audit;
    }

    /** Twice is once. */
    public void erased(ContactErased erased) {
        if (!contacts.add(erased.authority(), erased.contactId(), erased.occurredAt())) {
            return;
        }
        int gathered = requests.forgetItemsOf(erased.authority(), erased.people());
        audit.recordByService(
                erased.authority(),
                "contact-erased",
                "contact",
                erased.contactId().toString(),
                Map.of("subjectAccessRequests", Integer.toString(gathered)));
    }

    /** Whether what is heard about it comes too late to begin anything. */
    @Transactional(readOnly = true)
    public boolean isErased(ContactId contact, AuthorityId authority) {
        return contacts.has(authority, contact);
    }
}
