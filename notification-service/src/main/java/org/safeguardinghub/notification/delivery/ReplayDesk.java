package org.safeguardinghub.notification.delivery;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.notification.delivery.Deliveries.Filter;
import org.safeguardinghub.notification.delivery.Delivery.Due;
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
    private final Departures departures;
    private final AuditTrail audit;
    private final InstantSource clock;

    ReplayDesk(Deliveries deliveries, Departures departures, AuditTrail audit, InstantSource clock) {
        this.deliveries = deliveries;
        this.departures = departures;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param whose which deliveries this caller may replay; any other is not there for them */
    public Optional<Due> replay(DeliveryId id, Filter whose, Caller caller) {
        return deliveries
                .hold(id)
                .filter(delivery -> whose.holds(delivery.notice()))
                .map(delivery -> restart(delivery, caller));
    }

    private Due restart(Delivery delivery, Caller caller) {
        var due = delivery.replay(clock.instant());
        deliveries.restart(due);
        departures.hurry(due.id(), due.at());
        var kind = Map.of("kind", due.notice().kind().name());
        audit.record(caller, "delivery-replayed", "delivery", due.id().toString(), kind);
        return due;
    }
}
