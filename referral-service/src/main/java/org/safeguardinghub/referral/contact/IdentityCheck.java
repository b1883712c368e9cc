package org.safeguardinghub.referral.contact;

import java.time.Instant;
import org.safeguardinghub.referral.workforce.Worker;

/** Whether it is settled who the people of a contact are. */
public sealed interface IdentityCheck {

    Worker by();

    Instant at();

    /** Every possible match was answered by a person. */
    record Settled(Worker by, Instant at) implements IdentityCheck {}

    /** Danger does not wait for it; somebody still has to. */
    record Pending(Worker by, Instant at, String because) implements IdentityCheck {}

    default boolean isSettled() {
        return this instanceof Settled;
    }
}
