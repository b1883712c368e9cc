package org.safeguardinghub.referral.statutory.channel;

import org.safeguardinghub.referral.decision.DecisionSigned;
import org.safeguardinghub.referral.statutory.OpeningDesk;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that a decision was signed, in the transaction of the signature: both happen or neither. */
@Component
class SignedDecisions {

    private final OpeningDesk desk;

    SignedDecisions(OpeningDesk desk) {
        this.desk = desk;
    }

    @EventListener
    void signed(DecisionSigned decision) {
        desk.decided(decision);
    }
}
