package org.safeguardinghub.referral.contact;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * Whose rows a query may touch. The database holds it too (row-level security), so that a forgotten condition leaks
 * nothing: {@code *} means any.
 *
 * @param worker the id of the person who asks, for whom what is behind a conflict wall does not exist (ADR 0044); empty
 *     where nobody does
 */
public record Boundary(String authority, String agency, String worker) {

    private static final String ANY = "*";

    /** A boundary in which no person asks. */
    public Boundary(String authority, String agency) {
        this(authority, agency, "");
    }

    /** A sender sees what their own agency sent to this authority. */
    public static Boundary ofSender(Caller caller) {
        return new Boundary(caller.authority().value(), caller.agency().value());
    }

    /** A worker sees everything of their authority, but for families that they may belong to. */
    public static Boundary ofWorker(Caller caller) {
        return new Boundary(
                caller.authority().value(), ANY, Worker.of(caller).id().toString());
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
