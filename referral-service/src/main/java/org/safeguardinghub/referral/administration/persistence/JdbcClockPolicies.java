package org.safeguardinghub.referral.administration.persistence;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.administration.ClockRules;
import org.safeguardinghub.referral.administration.Settings;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.springframework.stereotype.Component;

/** How an authority counts time, as it was settled there. */
@Component
class JdbcClockPolicies implements ClockPolicies {

    private final Settings settings;
    private final ClockRules rules;

    JdbcClockPolicies(Settings settings, ClockRules rules) {
        this.settings = settings;
        this.rules = rules;
    }

    @Override
    public ClockPolicy at(AuthorityId authority, Instant when) {
        return settings.inForce(rules, authority, when);
    }

    @Override
    public ClockPolicy numbered(AuthorityId authority, int version) {
        return settings.numbered(rules, authority, version);
    }
}
