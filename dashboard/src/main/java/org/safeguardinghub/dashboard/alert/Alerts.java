package org.safeguardinghub.dashboard.alert;

import java.util.OptionalInt;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.springframework.stereotype.Component;

/** How many alerts wait for the signed-in person, for the navigation of every page. */
@Component
public class Alerts {

    private final HubApi hub;

    Alerts(HubApi hub) {
        this.hub = hub;
    }

    /** @return how many nobody has seen yet, 1,000 or more as 1,000; empty where the hub did not say */
    public OptionalInt open() {
        return hub.get(Counts.class, "/api/v1/alerts/counts") instanceof Reply.Here<Counts>(var counts, var _)
                ? OptionalInt.of(counts.unacknowledged())
                : OptionalInt.empty();
    }

    record Counts(int unacknowledged, int open) {}
}
