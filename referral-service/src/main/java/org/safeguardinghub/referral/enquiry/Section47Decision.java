package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.time.ZoneId;
import org.safeguardinghub.referral.calendar.WorkingDays;

/**
 * A manager's signed decision that a child may be suffering significant harm.
 *
 * @param child the place of the child in the contact that asks, whichever contact the decision was made on
 */
public record Section47Decision(int child, Instant signedAt) {

    /** No assessment takes longer, so after it a decision supports no new request (Working Together). */
    private static final int WORKING_DAYS = 45;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    boolean standsAt(Instant now) {
        var last = new WorkingDays().plus(signedAt.atZone(LONDON).toLocalDate(), WORKING_DAYS);
        return !now.atZone(LONDON).toLocalDate().isAfter(last);
    }
}
