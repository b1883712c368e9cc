package org.safeguardinghub.notification.arrival;

import org.safeguardinghub.contracts.referral.ClockStarted;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.SenderEvent.DangerStated;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.alert.AlertKind;
import org.safeguardinghub.notification.alert.Occasion.Subject;
import org.safeguardinghub.notification.alert.Occasions;
import org.safeguardinghub.notification.delivery.Despatch;
import org.safeguardinghub.notification.delivery.Notice;
import org.safeguardinghub.notification.timer.ClockKey;
import org.safeguardinghub.notification.timer.ClockTimer.Owner;
import org.safeguardinghub.notification.timer.Ladder;
import org.safeguardinghub.notification.timer.Ladder.Rung;
import org.safeguardinghub.notification.timer.Timekeeper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows, for those who must be told, from a contact's way through the front door. */
@Service
@Transactional
public class Arrivals {

    /** A clock of this name waits only for somebody to look, so a claim ends it. */
    private static final String FIRST_LOOK_CLOCK = "FIRST_LOOK";

    private final Despatch despatch;
    private final Timekeeper timekeeper;
    private final AlertDesk alerts;

    Arrivals(Despatch despatch, Timekeeper timekeeper, AlertDesk alerts) {
        this.despatch = despatch;
        this.timekeeper = timekeeper;
        this.alerts = alerts;
    }

    /** Danger first: should anything after it fail, all of it is tried again together. */
    public void received(ContactReceived contact) {
        var acknowledgement = new Notice(
                Notice.Kind.ACKNOWLEDGEMENT,
                contact.contactId(),
                contact.reference(),
                contact.authority(),
                contact.sourceAgency(),
                contact.occurredAt());
        alarm(contact, acknowledgement);
        despatch.send(acknowledgement);
        contact.clocks().forEach(clock -> arm(contact, clock));
    }

    /** A sender who had not spoken of danger does so now: the same alarm as on arrival, and nothing to acknowledge. */
    public void dangerStated(DangerStated stated) {
        var notice = new Notice(
                Notice.Kind.ACKNOWLEDGEMENT,
                stated.contactId(),
                stated.reference(),
                stated.authority(),
                stated.sourceAgency(),
                stated.occurredAt());
        alerts.raise(
                Occasions.immediateDanger(stated.authority(), new Subject(stated.contactId(), stated.reference())));
        despatch.pageDutyDesk(notice);
    }

    /** Somebody has it now: nobody else needs to be asked to look. */
    public void claimed(ContactClaimed contact) {
        alerts.standDown(contact.contactId(), AlertKind.FIRST_LOOK);
        timekeeper.stop(contact.contactId(), FIRST_LOOK_CLOCK);
    }

    private void alarm(ContactReceived contact, Notice acknowledgement) {
        var subject = new Subject(contact.contactId(), contact.reference());
        switch (contact.immediateDanger()) {
            case STATED -> {
                alerts.raise(Occasions.immediateDanger(contact.authority(), subject));
                despatch.pageDutyDesk(acknowledgement);
            }
            case NOT_STATED -> alerts.raise(Occasions.firstLook(contact.authority(), subject));
            case DENIED -> {}
        }
    }

    private void arm(ContactReceived contact, ClockStarted clock) {
        var rungs = clock.rungs().stream()
                .map(rung -> new Rung(rung.percent(), rung.at()))
                .toList();
        timekeeper.arm(
                new ClockKey(contact.contactId(), clock.clock(), clock.version()),
                new Owner(contact.authority(), contact.reference()),
                new Ladder(clock.dueAt(), rungs));
    }
}
