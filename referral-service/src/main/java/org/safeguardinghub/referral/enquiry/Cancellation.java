package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import org.safeguardinghub.referral.workforce.Worker;

/** Why a request was taken back. */
public record Cancellation(Reason reason, String why, Worker by, Instant at) {

    public enum Reason {
        AGREEMENT_WITHDRAWN,
        ASKED_BY_MISTAKE,
        NO_LONGER_NEEDED
    }
}
