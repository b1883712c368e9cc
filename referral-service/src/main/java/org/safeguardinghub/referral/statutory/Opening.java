package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.verdict.Outcome;

/**
 * What is known of a referral from the decision that made it, and never changes.
 *
 * @param origin the contact and the child of it
 * @param referrer whom a strategy discussion must invite; null where a member of the public told us
 * @param source census code 1A to 10
 * @param primaryNeed census code N0 to N9; absent only where no further action was decided
 * @param date when it was referred: the day the contact came in, not the day it was decided
 * @param reReferral whether the child was referred within the twelve months before (not closed, not contacted)
 * @param steppedUpFrom the referral that was stepped down and is taken up again with this one
 */
public record Opening(
        ReferralId id,
        CaseReference reference,
        AuthorityId authority,
        Origin origin,
        @Nullable AgencyId referrer,
        String source,
        @Nullable String primaryNeed,
        Outcome decided,
        LocalDate date,
        Instant at,
        boolean reReferral,
        @Nullable CaseReference steppedUpFrom,
        StatutoryClock assessment,
        @Nullable StatutoryClock discussion) {

    /** The census's source of what family help sends up again. */
    static final String EARLY_HELP = "5D";

    /** @param child the place of the child in the contact's list, from nought */
    public record Origin(ContactId contact, String contactReference, int child, ChildPerson person) {}

    /** Whether a child is to be protected before anything else is done. */
    public boolean callsForDiscussion() {
        return discussion != null;
    }
}
