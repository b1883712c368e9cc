package org.safeguardinghub.referral.restriction.web;

import java.util.Set;
import org.safeguardinghub.kit.caller.Caller;

/** Whoever of the authority reads what others told. Agencies read their own words, and our services no addresses. */
final class Readers {

    private static final Set<String> ROLES = Set.of(
            "front-door-worker",
            "manager",
            "duty-manager",
            "out-of-hours-worker",
            "restricted-records-officer",
            "authority-administrator",
            "auditor");

    static boolean include(Caller caller) {
        return caller.roles().stream().anyMatch(ROLES::contains);
    }

    private Readers() {}
}
