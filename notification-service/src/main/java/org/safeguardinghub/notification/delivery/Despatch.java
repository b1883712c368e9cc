package org.safeguardinghub.notification.delivery;

import java.time.InstantSource;
import java.util.List;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.agency.Agencies;
import org.safeguardinghub.notification.agency.Agency;
import org.safeguardinghub.notification.agency.Channel;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.alert.Occasion.Subject;
import org.safeguardinghub.notification.alert.Occasions;
import org.safeguardinghub.notification.delivery.Delivery.Due;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans what has to be told. Nothing is sent here: it leaves once the transaction has committed. */
@Service
@Transactional
public class Despatch {

    private final Agencies agencies;
    private final Notices notices;
    private final Deliveries deliveries;
    private final Departures departures;
    private final AlertDesk alerts;
    private final InstantSource clock;

    Despatch(
            Agencies agencies,
            Notices notices,
            Deliveries deliveries,
            Departures departures,
            AlertDesk alerts,
            InstantSource clock) {
        this.agencies = agencies;
        this.notices = notices;
        this.deliveries = deliveries;
        this.departures = departures;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * Plans a notice on the channel that the agency prefers; where it has none, a person is told instead. The same notice
     * is told once, and stands in the agency's feed whichever way it goes.
     */
    public void send(Notice notice) {
        if (!notice.recipient().canBeTold()) {
            return; // Who told a worker, or told us without an agency, is told by a person.
        }
        if (!notices.add(notice)) {
            return;
        }
        var channels = agencies.find(notice.recipient()).map(Agency::channels).orElse(List.of());
        if (channels.isEmpty()) {
            tellAPerson(notice, "NO_SAFE_CHANNEL");
            return;
        }
        sendOver(channels.getFirst(), channels.subList(1, channels.size()), notice);
    }

    /** Nothing about it leaves any more. What is with a receiver this moment cannot be called back. */
    public void callBack(ContactId contact) {
        deliveries.holdOpen(contact).forEach(open -> deliveries.save(open.giveUp(clock.instant())));
    }

    void sendOver(Channel channel, List<Channel> others, Notice notice) {
        var due = new Due(DeliveryId.next(), notice, channel, others, clock.instant());
        if (deliveries.add(due)) {
            departures.plan(due.id(), due.at());
        }
    }

    void tellAPerson(Notice notice, String code) {
        var subject = new Subject(notice.contact(), notice.reference());
        alerts.raise(Occasions.deliveryFailed(notice.authority(), subject, notice.id(), code));
    }

    /** It has got through after all, on this channel or another. */
    void arrived(Notice notice) {
        alerts.standDown(Occasions.deliveryFailed(notice.id()));
    }
}
