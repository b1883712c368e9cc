package org.safeguardinghub.referral.statutory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.workforce.Worker;

/** An assessment of what a child needs. */
public sealed interface Assessment {

    int number();

    LocalDate startedOn();

    Worker startedBy();

    StatutoryClock clock();

    record Running(int number, LocalDate startedOn, Worker startedBy, StatutoryClock clock) implements Assessment {

        /** A manager who did not make it authorises it; what is late has a reason. */
        public Next<Authorised> authorise(Authorisation authorisation, LocalDate today) {
            var on = authorisation.on();
            if (on.isAfter(today)) {
                return Next.refused(Rule.IN_THE_FUTURE);
            }
            if (on.isBefore(startedOn)) {
                return Next.refused(Rule.BEFORE_THE_ASSESSMENT);
            }
            if (startedBy.id().equals(authorisation.by().id())) {
                return Next.refused(Rule.SIGNED_BY_PROPOSER);
            }
            if (clock.isLate(on) && authorisation.lateBecause() == null) {
                return Next.refused(Rule.LATE_WITHOUT_REASON);
            }
            return Next.to(new Authorised(number, startedOn, startedBy, clock, authorisation));
        }
    }

    record Authorised(
            int number, LocalDate startedOn, Worker startedBy, StatutoryClock clock, Authorisation authorisation)
            implements Assessment {}

    /**
     * @param needsSupport whether the child needs the authority's social care
     * @param lateBecause why it took longer than allowed, where it did
     */
    record Authorisation(
            LocalDate on,
            Worker by,
            List<Factor> factors,
            boolean childSeen,
            boolean needsSupport,
            @Nullable String lateBecause) {

        public Authorisation {
            factors = List.copyOf(factors);
        }
    }
}
