package org.safeguardinghub.referral.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who may read a restricted record for a while because of an emergency. */
public interface EmergencyOpenings {

    /** Until when this worker may read it, or whoever is the same; empty where they have not opened it, or no longer. */
    Optional<Instant> openUntil(Person person, UUID worker, Instant now);
}
