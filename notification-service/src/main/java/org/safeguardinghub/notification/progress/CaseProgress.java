package org.safeguardinghub.notification.progress;

import java.util.List;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.CaseEvent.AllocationOffered;
import org.safeguardinghub.contracts.referral.CaseEvent.EndingProposed;
import org.safeguardinghub.contracts.referral.CaseEvent.ReferralClosed;
import org.safeguardinghub.contracts.referral.CaseEvent.StepDownRefused;
import org.safeguardinghub.contracts.referral.CaseEvent.SteppedDown;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.alert.AlertKind;
import org.safeguardinghub.notification.alert.Occasion.Subject;
import org.safeguardinghub.notification.alert.Occasions;
import org.safeguardinghub.notification.register.KnownContacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a referral in the statutory sense asks to look. Each of a contact's referrals has alerts of its own. */
@Service
@Transactional
public class CaseProgress {

    private static final List<AlertKind> ANSWERED_BY_THE_END =
            List.of(AlertKind.ALLOCATION_OFFERED, AlertKind.ENDING_PROPOSED, AlertKind.STEP_DOWN_REFUSED);

    private final KnownContacts contacts;
    private final AlertDesk alerts;

    CaseProgress(KnownContacts contacts, AlertDesk alerts) {
        this.contacts = contacts;
        this.alerts = alerts;
    }

    /** Only the last offer stands. */
    public void offered(AllocationOffered offer) {
        alerts.standDown(
                offer.contactId(),
                AlertKind.ALLOCATION_OFFERED,
                offer.referralId().toString());
        alerts.raise(Occasions.allocationOffered(
                offer.authority(),
                subject(offer.contactId()),
                offer.referralId(),
                offer.offeredTo(),
                offer.occurredAt()));
    }

    public void endingProposed(EndingProposed proposed) {
        alerts.raise(Occasions.forAManager(
                AlertKind.ENDING_PROPOSED,
                proposed.authority(),
                subject(proposed.contactId()),
                proposed.referralId(),
                proposed.occurredAt()));
    }

    public void stepDownRefused(StepDownRefused refused) {
        alerts.raise(Occasions.forAManager(
                AlertKind.STEP_DOWN_REFUSED,
                refused.authority(),
                subject(refused.contactId()),
                refused.referralId(),
                refused.occurredAt()));
    }

    public void steppedDown(SteppedDown stepped) {
        end(stepped.contactId(), stepped.referralId());
    }

    public void closed(ReferralClosed closed) {
        end(closed.contactId(), closed.referralId());
    }

    private void end(ContactId contact, UUID referral) {
        ANSWERED_BY_THE_END.forEach(kind -> alerts.standDown(contact, kind, referral.toString()));
    }

    private Subject subject(ContactId contact) {
        return new Subject(contact, contacts.get(contact).reference());
    }
}
