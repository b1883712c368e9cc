package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import org.safeguardinghub.referral.workforce.Worker;

/** A reminder of a request that is not answered in full. */
public record Chaser(Instant at, Cause cause, Worker by) {

    public enum Cause {
        WORKER,
        EIGHTY_PERCENT,
        DUE
    }
}
