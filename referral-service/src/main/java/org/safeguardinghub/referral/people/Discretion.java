package org.safeguardinghub.referral.people;

import org.safeguardinghub.kit.caller.Caller;

/** Who sees what of a restricted or sealed record. */
final class Discretion {

    static boolean seesRestricted(Caller caller) {
        return caller.hasRole("manager") || caller.hasRole("duty-manager") || seesSealed(caller);
    }

    static boolean seesSealed(Caller caller) {
        return caller.hasRole("restricted-records-officer");
    }

    private Discretion() {}
}
