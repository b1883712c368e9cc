package org.safeguardinghub.referral.staffing;

import java.time.Instant;
import java.util.UUID;

/** That somebody is away, and no word of why. */
public record Absence(UUID id, UUID worker, Instant from, Instant until) {

    boolean covers(Instant when) {
        return !when.isBefore(from) && when.isBefore(until);
    }
}
