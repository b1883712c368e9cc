package org.safeguardinghub.referral.administration.persistence;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.springframework.stereotype.Component;

/** Until an authority settles something else, the standard holds. */
@Component
class JdbcClockPolicies implements ClockPolicies {

    @Override
    public ClockPolicy at(AuthorityId authority, Instant when) {
        return ClockPolicy.STANDARD;
    }
}
