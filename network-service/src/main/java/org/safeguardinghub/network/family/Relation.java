package org.safeguardinghub.network.family;

/**
 * What somebody is to the child, as the referral says it; a code that is new to us is kept.
 *
 * @param code such as {@code GRANDPARENT}
 */
public record Relation(String code) {

    /** A grandparent, aunt or cousin may be from either side; only what is said counts. */
    boolean isKnownToBeOnTheFathersSide() {
        return code.equals("FATHER");
    }

    boolean isProfessional() {
        return code.equals("PROFESSIONAL");
    }
}
