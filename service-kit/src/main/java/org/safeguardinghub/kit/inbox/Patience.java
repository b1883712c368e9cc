package org.safeguardinghub.kit.inbox;

import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** How long a record is tried again, by what went wrong. The partition waits meanwhile, so that order is kept. */
final class Patience {

    private final Duration bound;

    /** @param bound how long a fault that may pass is given before the record is put aside */
    Patience(Duration bound) {
        this.bound = bound;
    }

    BackOff with(Throwable fault) {
        for (var at = fault; at != null; at = at.getCause()) {
            if (at instanceof PoisonRecord) {
                return new FixedBackOff(0, 0);
            }
            // Without its own database a service can do nothing with any record: it waits, as long as it takes.
            if (at instanceof CannotCreateTransactionException || at instanceof DataAccessResourceFailureException) {
                return growing();
            }
        }
        var bounded = growing();
        bounded.setMaxElapsedTime(bound.toMillis());
        return bounded;
    }

    private static ExponentialBackOff growing() {
        var growing = new ExponentialBackOff(200, 2);
        growing.setMaxInterval(5_000);
        return growing;
    }
}
