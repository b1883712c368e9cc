package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * The family takes its agreement back. It holds from then on and undoes nothing (domain.md 4).
 *
 * @param by who of the family said so
 * @param when when they said it
 * @param how how they said it
 * @param told agencies that had been asked on the strength of the agreement, and were told
 * @param decideAgainBy the end of the same day: somebody decides on the threshold again
 */
public record Withdrawal(
        String by,
        Instant when,
        String how,
        Worker recordedBy,
        Instant recordedAt,
        List<AgencyId> told,
        Instant decideAgainBy) {

    public Withdrawal {
        told = List.copyOf(told);
    }
}
