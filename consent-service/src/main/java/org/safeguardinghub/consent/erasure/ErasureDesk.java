package org.safeguardinghub.consent.erasure;

import java.util.Map;
import org.safeguardinghub.consent.subjectaccess.Requests;
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

    private final WhatWasSaid said;
    private final Requests requests;
    private final AuditTrail audit;

    ErasureDesk(WhatWasSaid said, Requests requests, AuditTrail audit) {
        this.said = said;
        this.requests = requests;
        this.audit = audit;
    }

    /** Twice is once. */
    public void erased(ContactErased erased) {
        boolean wasSaid = said.erase(erased.authority(), erased.contactId(), erased.occurredAt());
        int gathered = requests.forgetItemsOf(erased.authority(), erased.people());
        if (wasSaid || gathered > 0) {
            audit.recordByService(
                    erased.authority(),
                    "contact-erased",
                    "contact",
                    erased.contactId().toString(),
                    Map.of("subjectAccessRequests", Integer.toString(gathered)));
        }
    }
}
