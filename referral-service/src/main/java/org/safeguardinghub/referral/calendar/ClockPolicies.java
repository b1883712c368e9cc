package org.safeguardinghub.referral.calendar;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** How each authority counts time; a policy holds from its day on, and clocks that run keep the one they started with. */
public interface ClockPolicies {

    ClockPolicy at(AuthorityId authority, Instant when);

    /** The version that a running clock was started under. */
    ClockPolicy numbered(AuthorityId authority, int version);
}
