package org.safeguardinghub.referral.incident;

import java.util.UUID;

/** One event that several agencies have told us of. */
public record IncidentId(UUID value) {

    static IncidentId next() {
        return new IncidentId(UUID.randomUUID());
    }
}
