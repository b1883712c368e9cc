package org.safeguardinghub.notification.delivery;

import java.time.Instant;

/** Something that wakes the courier up, and forgets nothing over a restart. */
public interface Departures {

    /** Joins the caller's transaction. Planning the same departure twice plans one. */
    void plan(DeliveryId id, Instant at);

    /** Joins the caller's transaction. Whatever was planned before, it leaves now. */
    void hurry(DeliveryId id, Instant now);
}
