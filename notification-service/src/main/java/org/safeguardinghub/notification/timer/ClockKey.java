package org.safeguardinghub.notification.timer;

import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * One version of one clock of one contact. A recalculated clock has a new version, so that the alarm of the old one,
 * when it still goes off, is recognised as stale.
 */
public record ClockKey(ContactId contact, String clock, int version) {

    @Override
    public String toString() {
        return contact + ":" + version + ":" + clock;
    }

    /** Reads what {@link #toString} wrote. */
    public static ClockKey parse(String written) {
        var parts = written.split(":", 3);
        return new ClockKey(new ContactId(UUID.fromString(parts[0])), parts[2], Integer.parseInt(parts[1]));
    }
}
