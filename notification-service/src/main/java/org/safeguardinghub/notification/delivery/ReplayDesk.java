package org.safeguardinghub.notification.delivery;

import java.time.InstantSource;
import java.util.Map;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.notification.delivery.Deliveries.Filter;
import org.safeguardinghub.notification.delivery.Delivery.Due;
import org.safeguardinghub.notification.register.KnownContacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a delivery once more, such as after a partner has mended their server. A notice says only that something
 * happened, so what may be read of it is decided when it is fetched, not here.
 */
@Service
@Transactional
public class ReplayDesk {

    private final Deliveries deliveries;
    private final KnownContacts contacts;
    private final Departures departures;
    private final AuditTrail audit;
    private final InstantSource clock;

    ReplayDesk(
            Deliveries deliveries,
            KnownContacts contacts,
            Departures departures,
            AuditTrail audit,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.departures = departures;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param whose which deliveries this caller may replay; any other is not there for them */
    public Replaying replay(DeliveryId id, Filter whose, Caller caller) {
        return deliveries
                .hold(id)
                .filter(delivery -> whose.holds(delivery.notice()))
                .map(delivery -> contacts.isErased(delivery.notice().contact())
                        ? new Replaying.ContactIsErased()
                        : restart(delivery, caller))
                .orElseGet(Replaying.Unknown::new);
    }

    private Replaying restart(Delivery delivery, Caller caller) {
        var due = delivery.replay(clock.instant());
        deliveries.restart(due);
        departures.hurry(due.id(), due.at());
        var kind = Map.of("kind", due.notice().kind().name());
        audit.record(caller, "delivery-replayed", "delivery", due.id().toString(), kind);
        return new Replaying.Again(due);
    }

    /** What came of asking for it. */
    public sealed interface Replaying {

        record Again(Due due) implements Replaying {}

        /** There is nothing left to fetch, so nobody is asked to. */
        record ContactIsErased() implements Replaying {}

        /** Not there, or not for this caller: both look the same. */
        record Unknown() implements Replaying {}
    }
}
