package org.safeguardinghub.referral.workforce;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;

/**
 * Somebody who works in an authority, as colleagues need to know them.
 *
 * @param leavesAt from when on nothing may be offered to them
 */
public record Colleague(
        Worker worker,
        Set<String> roles,
        @Nullable String team,
        @Nullable Instant leavesAt) {

    private static final Set<String> HERE =
            Set.of("front-door-worker", "manager", "duty-manager", "out-of-hours-worker", "authority-administrator");

    public Colleague {
        roles = Set.copyOf(roles);
    }

    public static Colleague of(Caller caller) {
        return new Colleague(Worker.of(caller), caller.roles(), null, null);
    }

    /** Whether this caller is a person who works in an authority, and no partner or system. */
    public static boolean isOne(Caller caller) {
        return caller.roles().stream().anyMatch(HERE::contains);
    }

    public boolean hasLeft(Instant now) {
        return leavesAt != null && !leavesAt.isAfter(now);
    }
}
