package org.safeguardinghub.referral.rating;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** The levels of need that an authority works with; which they are depends on the date. */
@FunctionalInterface
public interface Thresholds {

    boolean include(AuthorityId authority, ThresholdCode code, Instant when);
}
