package org.safeguardinghub.referral.administration;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.calendar.GatheringClock;

/**
 * When a contact would have to be decided, and partners would have to answer, if it arrived and were rated at one
 * instant: so that people see what a rule means before the day comes.
 *
 * @param gathering absent where the colour times nothing
 */
public record DueDates(
        int policyVersion, DecisionClock decision, @Nullable GatheringClock gathering) {

    /** Empty where the policy does not use the colour. */
    public static Optional<DueDates> of(ClockPolicy policy, Instant at, boolean mayBeInDanger, Colour colour) {
        return policy.uses(colour)
                ? Optional.of(new DueDates(
                        policy.version(),
                        DecisionClock.start(at, mayBeInDanger, policy),
                        GatheringClock.start(colour, at, policy).orElse(null)))
                : Optional.empty();
    }
}
