package org.safeguardinghub.referral.downtime;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.administration.Labels;
import org.safeguardinghub.referral.staffing.Shift;

/**
 * What a front door works with on paper.
 *
 * @param isComplete whether every open contact is on it
 * @param duty who is on duty from then on, for a day
 */
public record Pack(
        AuthorityId authority, Instant asOf, Labels labels, List<Line> queue, boolean isComplete, List<Shift> duty) {

    public Pack {
        queue = List.copyOf(queue);
        duty = List.copyOf(duty);
    }
}
