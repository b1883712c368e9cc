package org.safeguardinghub.referral.administration.persistence;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.administration.ContinuumOfNeed;
import org.safeguardinghub.referral.administration.Settings;
import org.safeguardinghub.referral.rating.ThresholdCode;
import org.safeguardinghub.referral.rating.Thresholds;
import org.springframework.stereotype.Component;

/** The levels of the threshold document that holds. */
@Component
class SettledThresholds implements Thresholds {

    private final Settings settings;
    private final ContinuumOfNeed continuum;

    SettledThresholds(Settings settings, ContinuumOfNeed continuum) {
        this.settings = settings;
        this.continuum = continuum;
    }

    @Override
    public boolean include(AuthorityId authority, ThresholdCode code, Instant when) {
        return settings.inForce(continuum, authority, when).includes(code);
    }
}
