package org.safeguardinghub.referral.restriction;

import java.util.Map;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is written down that somebody who is kept out of a family asked for it all the same. They are answered as if
 * there were nothing; who reads the record's log sees that they tried.
 */
@Service
@Transactional
public class WallDesk {

    private static final String ATTEMPT = "kept-out-attempt";

    private final Walled walled;
    private final AuditTrail audit;

    WallDesk(Walled walled, AuditTrail audit) {
        this.walled = walled;
        this.audit = audit;
    }

    /** @param reference of what they were told does not exist, as it was asked for */
    public void attempted(Caller caller, String reference) {
        walled.contact(caller, reference)
                .ifPresent(contact -> audit.record(caller, ATTEMPT, "contact", contact.toString(), Map.of()));
    }

    public void attempted(Caller caller, PersonId person) {
        if (walled.hides(caller, person)) {
            audit.record(caller, ATTEMPT, "person", person.toString(), Map.of());
        }
    }
}
