package org.safeguardinghub.referral.workforce;

import java.util.UUID;
import org.safeguardinghub.kit.caller.Caller;

/** A person who works here. */
public record Worker(UUID id, String name) {

    /** What follows by itself from something else. */
    public static final Worker SYSTEM = new Worker(new UUID(0, 0), "the hub");

    public static Worker of(Caller caller) {
        return new Worker(caller.accountId(), caller.displayName());
    }
}
