package org.safeguardinghub.referral.staffing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.workforce.Colleague;

/**
 * What somebody who allocates work has to know of a colleague.
 *
 * @param held open pieces of work
 * @param away the absence that covers this moment
 * @param absences this one and those to come
 * @param onDuty which duties they have at this moment
 */
public record Allocation(
        Colleague colleague,
        int held,
        boolean isAtTheLimit,
        @Nullable Absence away,
        List<Absence> absences,
        List<Shift.Duty> onDuty) {

    public Allocation {
        absences = List.copyOf(absences);
        onDuty = List.copyOf(onDuty);
    }

    /** Whether work may be put to them now. */
    public boolean isThere(Instant now) {
        return away == null && !colleague.hasLeft(now);
    }
}
