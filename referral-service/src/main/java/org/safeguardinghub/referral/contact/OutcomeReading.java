package org.safeguardinghub.referral.contact;

import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Change.What;
import org.safeguardinghub.referral.contact.Contact.OutcomeSent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** That the sending agency has fetched the outcome is how we know that it was read. It is written down once. */
@Service
@Transactional
public class OutcomeReading {

    private final CaseDesk desk;

    OutcomeReading(CaseDesk desk) {
        this.desk = desk;
    }

    /** @param page as the sender was shown it */
    public void seen(Caller sender, CaseFile.Page page) {
        if (page.contact() instanceof OutcomeSent told && told.telling().readAt() == null) {
            var arrival = told.arrival();
            desk.follow(
                    Boundary.ofSender(sender),
                    arrival.id(),
                    What.OUTCOME_READ,
                    sender.subject(),
                    (contact, worker, at) -> contact instanceof OutcomeSent unread
                                    && unread.telling().readAt() == null
                            ? Step.to(unread.readBySender(at))
                            : Step.refused(Refusal.NOT_POSSIBLE_NOW));
        }
    }
}
