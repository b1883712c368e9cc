package org.safeguardinghub.referral.statutory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an agency reads what it is invited to. */
@Service
@Transactional
public class InvitationDesk {

    private final Invitations invitations;
    private final AuditTrail audit;

    InvitationDesk(Invitations invitations, AuditTrail audit) {
        this.invitations = invitations;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Invitation> page(Caller caller, Invitations.@Nullable Turn after, int limit) {
        return invitations.page(Boundary.ofSender(caller), after, limit);
    }

    /** The agency's invitations to one case; none where it was never invited. That it read them is written down. */
    public List<Invitation> open(Caller caller, ReferralId referral) {
        var found = invitations.ofCase(Boundary.ofSender(caller), referral);
        if (!found.isEmpty()) {
            audit.record(caller, "invitation-viewed", "referral", referral.toString(), Map.of());
        }
        return found;
    }
}
