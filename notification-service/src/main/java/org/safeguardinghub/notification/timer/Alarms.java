package org.safeguardinghub.notification.timer;

import java.time.Instant;

/** Something that wakes the timekeeper up, and forgets nothing over a restart. */
public interface Alarms {

    /** Joins the caller's transaction. Setting the same alarm twice sets one. */
    void set(ClockKey key, Instant at);
}
