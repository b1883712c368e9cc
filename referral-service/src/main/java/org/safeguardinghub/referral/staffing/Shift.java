package org.safeguardinghub.referral.staffing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * Somebody's turn at a duty.
 *
 * @param phone the number under which they answer during it
 */
public record Shift(
        UUID id,
        Duty duty,
        Worker worker,
        Instant from,
        Instant until,
        @Nullable String phone) {

    /** What somebody always has to be there for. */
    public enum Duty {
        DUTY_MANAGER,
        OUT_OF_HOURS
    }
}
