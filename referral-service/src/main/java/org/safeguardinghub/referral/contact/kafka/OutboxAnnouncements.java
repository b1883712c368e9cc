package org.safeguardinghub.referral.contact.kafka;

import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.contracts.referral.SenderEvent.DangerStated;
import org.safeguardinghub.kit.outbox.Outbox;
import org.safeguardinghub.referral.contact.Announcements;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.Told;
import org.springframework.stereotype.Component;

/** News goes into the outbox with the change itself; stated danger is watched until it has left. */
@Component
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;
    private final DangerWatch dangerWatch;

    OutboxAnnouncements(Outbox outbox, DangerWatch dangerWatch) {
        this.outbox = outbox;
        this.dangerWatch = dangerWatch;
    }

    @Override
    public void received(Received contact, Told told) {
        var event = ReferralEvents.of(contact, told);
        var eventId = outbox.add(Topics.REFERRAL, event);
        if (event.immediateDanger() == ImmediateDanger.STATED) {
            dangerWatch.keepAnEyeOn(eventId, event);
        }
    }

    @Override
    public void moved(Contact before, Contact now, Change change) {
        ReferralEvents.of(now, change).ifPresent(event -> outbox.add(Topics.REFERRAL, event));
        RunningClocks.changed(before, now, change).ifPresent(event -> outbox.add(Topics.REFERRAL, event));
    }

    @Override
    public void amended(Contact contact, int telling, Told said, boolean dangerIsNew, Change change) {
        var arrival = contact.arrival();
        var agency = arrival.source().agency();
        outbox.add(Topics.REFERRAL, ReferralEvents.amended(arrival, telling, said.form(), change.at()));
        if (dangerIsNew) {
            var reference = arrival.reference().value();
            var stated = new DangerStated(arrival.id(), reference, arrival.authority(), agency, change.at());
            dangerWatch.keepAnEyeOn(outbox.add(Topics.REFERRAL, stated), stated);
        }
    }
}
