package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * Something a person does to a referral.
 *
 * @param why in the person's words, where they gave any
 * @param who may do it
 */
record CaseStepping(CaseChange.What what, @Nullable String why, Who who, Transition transition) {

    enum Who {
        /** Whoever it is allocated to, anybody here while it is nobody's, and every manager. */
        ALLOCATED,
        ANYBODY_HERE
    }

    @FunctionalInterface
    interface Transition {

        Next<? extends Referral> from(Referral referral, Worker worker, Instant at);
    }
}
