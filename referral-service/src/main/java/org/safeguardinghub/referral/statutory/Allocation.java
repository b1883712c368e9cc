package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * Whose referral it is. A manager offers it; it stays where it was until the other accepts.
 *
 * @param worker null until somebody has accepted it
 */
public record Allocation(
        @Nullable String team,
        @Nullable Worker worker,
        @Nullable Offer offered) {

    public static final Allocation NOBODY = new Allocation(null, null, null);

    public record Offer(String team, Worker to, Worker by, Instant at) {}

    Allocation offer(Offer offer) {
        return new Allocation(team, worker, offer);
    }

    Next<Allocation> accept(Worker by) {
        return offered == null || !offered.to().id().equals(by.id())
                ? Next.refused(Rule.NOTHING_OFFERED_TO_YOU)
                : Next.to(new Allocation(offered.team(), offered.to(), null));
    }

    Next<Allocation> decline(Worker by) {
        return offered == null || !offered.to().id().equals(by.id())
                ? Next.refused(Rule.NOTHING_OFFERED_TO_YOU)
                : Next.to(new Allocation(team, worker, null));
    }

    boolean isSomebodyElses(Worker other) {
        return worker != null && !worker.id().equals(other.id());
    }
}
