package org.safeguardinghub.referral.reconciliation.persistence;

import java.util.concurrent.TimeUnit;
import org.safeguardinghub.referral.reconciliation.HouseholdWatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at households that the database has put on the list, soon after and outside of taking a referral in. */
@Component
class HouseholdSweep {

    private static final long SECONDS = 3;

    private final HouseholdWatch watch;

    HouseholdSweep(HouseholdWatch watch) {
        this.watch = watch;
    }

    @Scheduled(fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void look() {
        int looked;
        do {
            looked = watch.look();
        } while (looked > 0);
    }
}
