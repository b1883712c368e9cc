package org.safeguardinghub.notification.timer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every clock that somebody waits for, whoever stores them. */
public interface Timers {

    /** The clock in its newest version, held until the end of the transaction. */
    Optional<ClockTimer> hold(ContactId contact, String clock);

    /** Those that still run for a contact, held until the end of the transaction. */
    List<ClockTimer.Running> holdRunning(ContactId contact);

    void save(ClockTimer timer);

    /** Running clocks whose next rung passed before this and which nobody has climbed. */
    List<ClockKey> overlooked(Instant before, int limit);
}
