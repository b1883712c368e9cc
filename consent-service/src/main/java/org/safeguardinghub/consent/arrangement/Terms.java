package org.safeguardinghub.consent.arrangement;

import java.time.LocalDate;

/**
 * What was signed. It is never changed: other terms are another agreement.
 *
 * @param reference the partners' own, once for each agency
 */
public record Terms(String reference, String title, Scope scope, SignedBy signedBy, Term term) {

    /** In which role somebody signed for each side; who they were is in the agreement itself. */
    public record SignedBy(String here, String there) {}

    /**
     * How long it holds.
     *
     * @param from the first day it holds
     * @param until the last day it holds
     * @param reviewOn by when somebody looks whether it is still right
     */
    public record Term(LocalDate from, LocalDate until, LocalDate reviewOn) {

        public Term {
            if (until.isBefore(from) || reviewOn.isBefore(from) || reviewOn.isAfter(until)) {
                throw new IllegalArgumentException("an agreement is reviewed while it holds, and ends after it begins");
            }
        }
    }
}
