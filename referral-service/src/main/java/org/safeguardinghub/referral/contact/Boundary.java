package org.safeguardinghub.referral.contact;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.caller.Caller;

/**
 * Whose rows a query may touch. The database holds it too (row-level security), so that a forgotten condition leaks
 * nothing: {@code *} means any.
 */
public record Boundary(String authority, String agency) {

    private static final String ANY = "*";

    /** A sender sees what their own agency sent to this authority. */
    public static Boundary ofSender(Caller caller) {
        return new Boundary(caller.authority().value(), caller.agency().value());
    }

    /** A worker sees everything of their authority. */
    public static Boundary ofWorker(Caller caller) {
        return new Boundary(caller.authority().value(), ANY);
    }

    /** What follows from an event of one authority's. */
    public static Boundary ofAuthority(AuthorityId authority) {
        return new Boundary(authority.value(), ANY);
    }

    /** Our own services, and our own rules, come from all authorities; what they may have is for the disclosure decision. */
    public static Boundary ofTheHouse() {
        return new Boundary(ANY, ANY);
    }
}
