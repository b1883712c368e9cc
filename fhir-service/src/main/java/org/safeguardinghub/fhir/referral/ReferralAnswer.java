package org.safeguardinghub.fhir.referral;

/** What referral-service said. */
sealed interface ReferralAnswer {

    /** @param replayed whether the same request had been answered before */
    record Accepted(ReferralStatus referral, boolean created, boolean replayed) implements ReferralAnswer {}

    record Declined(int status, HubProblem problem) implements ReferralAnswer {}
}
