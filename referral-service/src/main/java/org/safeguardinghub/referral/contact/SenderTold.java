package org.safeguardinghub.referral.contact;

import org.safeguardinghub.contracts.notification.NotificationEvent.AcknowledgementDelivered;
import org.safeguardinghub.contracts.notification.NotificationEvent.NoticeDelivered;
import org.safeguardinghub.referral.contact.Contact.OutcomeSent;
import org.safeguardinghub.referral.contact.Contact.Signed;
import org.safeguardinghub.referral.contact.Contact.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What it means for a contact that its sender's own system or mailbox has taken what we told them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SenderTold {

    private static final String TELLER = "notification-service";
    private static final String OUTCOME = "OUTCOME";

    private final CaseDesk desk;

    SenderTold(CaseDesk desk) {
        this.desk = desk;
    }

    /** Nobody waits for it, so it is a fact and no step: a claim that is on its way is not stale because of it. */
    public void acknowledged(AcknowledgementDelivered told) {
        desk.note(
                Boundary.ofAuthority(told.authority()), told.contactId(), Fact.acknowledged(told.occurredAt(), TELLER));
    }

    /** The outcome has reached its sender, so that the contact may be closed. */
    public void delivered(NoticeDelivered notice) {
        if (!notice.kind().equals(OUTCOME)) {
            return;
        }
        desk.follow(
                Boundary.ofAuthority(notice.authority()),
                notice.contactId(),
                Change.What.OUTCOME_SENT,
                TELLER,
                (contact, worker, at) -> contact instanceof Signed signed && tellsOf(notice, signed)
                        ? Step.to(signed.tellSender(new Telling(channel(notice), notice.occurredAt(), null)))
                        : Step.<OutcomeSent>refused(Refusal.NOT_POSSIBLE_NOW));
    }

    /** A late notice of an earlier decision does not say that the sender knows of this one. */
    private static boolean tellsOf(NoticeDelivered notice, Signed signed) {
        return notice.aboutAt().equals(signed.decision().signedAt())
                && notice.agency().equals(signed.arrival().source().agency());
    }

    private static Telling.Channel channel(NoticeDelivered notice) {
        return notice.channel().equals("EMAIL") ? Telling.Channel.EMAIL : Telling.Channel.SYSTEM;
    }
}
