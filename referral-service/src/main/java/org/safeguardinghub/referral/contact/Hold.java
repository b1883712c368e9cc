package org.safeguardinghub.referral.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * Whose a contact is. It stays theirs until somebody accepts it from them.
 *
 * @param offered to whom it was offered, who has not answered yet
 */
public record Hold(Worker by, Instant since, @Nullable HandOver offered) {

    public static Hold of(Worker by, Instant since) {
        return new Hold(by, since, null);
    }

    public boolean isOf(Worker worker) {
        return by.id().equals(worker.id());
    }

    /** @param note what the next person must know */
    public record HandOver(Worker to, String note, Instant at) {}

    public Hold offered(Worker to, String note, Instant at) {
        return new Hold(by, since, new HandOver(to, note, at));
    }

    /** The same hold with nothing offered. */
    public Hold kept() {
        return new Hold(by, since, null);
    }
}
