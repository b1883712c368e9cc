package org.safeguardinghub.referral.statutory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A child protection plan, as far as a referral's returns need it. */
public sealed interface ProtectionPlan {

    int number();

    Plan plan();

    /** @param before how many plans the child has had before this one */
    record Plan(LocalDate startedOn, Abuse first, Abuse latest, int before, List<LocalDate> reviewedOn) {

        public Plan {
            reviewedOn = List.copyOf(reviewedOn);
        }
    }

    record Active(int number, Plan plan) implements ProtectionPlan {

        public Next<Active> review(LocalDate on, Abuse category, LocalDate today) {
            if (on.isAfter(today)) {
                return Next.refused(Rule.IN_THE_FUTURE);
            }
            if (on.isBefore(plan.startedOn())) {
                return Next.refused(Rule.BEFORE_THE_PLAN);
            }
            var reviews = new ArrayList<>(plan.reviewedOn());
            reviews.add(on);
            reviews.sort(null);
            return Next.to(
                    new Active(number, new Plan(plan.startedOn(), plan.first(), category, plan.before(), reviews)));
        }

        public Next<Ended> end(LocalDate on, LocalDate today) {
            if (on.isAfter(today)) {
                return Next.refused(Rule.IN_THE_FUTURE);
            }
            return on.isBefore(plan.startedOn())
                    ? Next.refused(Rule.BEFORE_THE_PLAN)
                    : Next.to(new Ended(number, plan, on));
        }
    }

    record Ended(int number, Plan plan, LocalDate endedOn) implements ProtectionPlan {}
}
