package org.safeguardinghub.referral.household;

import java.util.Map;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.disclosure.DisclosureDecision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Our side of the ledger: what was handed out, to which service, on which decision. */
@Service
class DisclosureNotes {

    private final AuditTrail audit;

    DisclosureNotes(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void given(Caller service, Household household, DisclosureDecision decision) {
        audit.recordByService(
                household.authority(),
                "household-disclosed",
                "contact",
                household.contactId().toString(),
                Map.of(
                        "recipient",
                        service.clientId(),
                        "decision",
                        decision.decisionId().toString()));
    }
}
