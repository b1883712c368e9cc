package org.safeguardinghub.notification.arrival;

import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.SenderEvent.DangerStated;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.alert.AlertKind;
import org.safeguardinghub.notification.alert.Occasion.Subject;
import org.safeguardinghub.notification.alert.Occasions;
import org.safeguardinghub.notification.delivery.Despatch;
import org.safeguardinghub.notification.delivery.Notice;
import org.safeguardinghub.notification.escalation.Pager;
import org.safeguardinghub.notification.progress.Clocks;
import org.safeguardinghub.notification.register.KnownContact;
import org.safeguardinghub.notification.register.KnownContacts;
import org.safeguardinghub.notification.timer.Timekeeper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows, for those who must be told, from a contact's arrival and from somebody taking it. */
@Service
@Transactional
public class Arrivals {

    /** A clock of this name waits only for somebody to look, so a claim ends it. */
    private static final String FIRST_LOOK_CLOCK = "FIRST_LOOK";

    private final KnownContacts contacts;
    private final Pager pager;
    private final Despatch despatch;
    private final Clocks clocks;
    private final Timekeeper timekeeper;
    private final AlertDesk alerts;

    Arrivals(
            KnownContacts contacts,
            Pager pager,
            Despatch despatch,
            Clocks clocks,
            Timekeeper timekeeper,
            AlertDesk alerts) {
        this.contacts = contacts;
        this.pager = pager;
        this.despatch = despatch;
        this.clocks = clocks;
        this.timekeeper = timekeeper;
        this.alerts = alerts;
    }

    /** Danger first: should anything after it fail, all of it is tried again together. */
    public void received(ContactReceived event) {
        var contact =
                new KnownContact(event.contactId(), event.reference(), event.authority(), event.sourceAgency(), null);
        contacts.add(contact);
        alarm(event);
        despatch.send(new Notice(
                Notice.Kind.ACKNOWLEDGEMENT,
                contact.id(),
                contact.reference(),
                contact.authority(),
                contact.sender(),
                event.occurredAt()));
        event.clocks().forEach(clock -> clocks.start(contact, clock, event.occurredAt()));
    }

    /** A sender who had not spoken of danger does so now: the same call as on arrival, and nothing to acknowledge. */
    public void dangerStated(DangerStated stated) {
        pager.raise(Occasions.immediateDanger(
                stated.authority(), new Subject(stated.contactId(), stated.reference()), stated.occurredAt()));
    }

    /** Somebody has it now: nobody else needs to be asked to look, or called about danger. */
    public void claimed(ContactClaimed claim) {
        var contact = claim.contactId();
        contacts.heldBy(contact, claim.claimedBy());
        alerts.standDown(contact, AlertKind.FIRST_LOOK);
        alerts.standDown(contact, AlertKind.HAND_OVER_OFFERED);
        alerts.seenBy(contact, AlertKind.IMMEDIATE_DANGER, claim.claimedBy().toString());
        timekeeper.stop(contact, FIRST_LOOK_CLOCK, claim.occurredAt());
    }

    private void alarm(ContactReceived contact) {
        var subject = new Subject(contact.contactId(), contact.reference());
        switch (contact.immediateDanger()) {
            case STATED -> pager.raise(Occasions.immediateDanger(contact.authority(), subject, contact.occurredAt()));
            case NOT_STATED -> pager.raise(Occasions.firstLook(contact.authority(), subject));
            case DENIED -> {}
        }
    }
}
