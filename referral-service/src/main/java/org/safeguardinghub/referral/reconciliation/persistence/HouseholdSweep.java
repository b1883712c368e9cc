package org.safeguardinghub.referral.reconciliation.persistence;

import java.util.concurrent.TimeUnit;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.reconciliation.HouseholdWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at households that the database has put on the list, soon after and outside of taking a referral in. */
@Component
class HouseholdSweep {

    private static final Logger LOG = LoggerFactory.getLogger(HouseholdSweep.class);
    private static final long SECONDS = 3;

    private final HouseholdWatch watch;

    HouseholdSweep(HouseholdWatch watch) {
        this.watch = watch;
    }

    @Scheduled(fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        boolean isWorthGoingOn;
        do {
            isWorthGoingOn = watch.waiting().stream().filter(this::isLookedAt).count() > 0;
        } while (isWorthGoingOn);
    }

    /** One that cannot be looked at holds up nobody else. */
    private boolean isLookedAt(ContactId contact) {
        try {
            return watch.look(contact);
        } catch (RuntimeException broken) {
            LOG.error(
                    "the household of contact {} cannot be compared: {}",
                    contact,
                    broken.getClass().getSimpleName());
            watch.putBack(contact);
            return false;
        }
    }
}
