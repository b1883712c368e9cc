package org.safeguardinghub.consent.retention.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.retention.Hold;
import org.safeguardinghub.consent.retention.Hold.Ground;
import org.safeguardinghub.consent.retention.Hold.Lifting;

/**
 * A hold as it is answered.
 *
 * @param personId absent for all records of the authority
 * @param liftedBecause why records need not stay any more; absent, as who lifted it and when, while it holds
 */
record HoldView(
        UUID id,
        @Nullable UUID personId,
        Ground ground,
        String because,
        String placedBy,
        Instant placedAt,
        @Nullable String liftedBecause,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {

    static HoldView of(Hold hold) {
        var subject = hold.subject();
        return new HoldView(
                hold.id(),
                subject == null ? null : subject.value(),
                hold.ground(),
                hold.because(),
                hold.placed().byName(),
                hold.placed().at(),
                hold.lifted().map(Lifting::because).orElse(null),
                hold.lifted().map(lifting -> lifting.noted().byName()).orElse(null),
                hold.lifted().map(lifting -> lifting.noted().at()).orElse(null));
    }
}
