package org.safeguardinghub.referral.statutory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.statutory.Allocation;
import org.safeguardinghub.referral.statutory.CaseBook.Listed;
import org.safeguardinghub.referral.statutory.CaseNames;
import org.safeguardinghub.referral.statutory.ReferralId;

/**
 * One line of a list of referrals.
 *
 * @param childName null where it is not known, and where the child's record is restricted or sealed
 */
record CaseLine(
        ReferralId referralId,
        String reference,
        int version,
        String state,
        String contactReference,
        int child,
        @Nullable String childName,
        LocalDate referredOn,
        String decided,
        @Nullable String primaryNeed,
        boolean reReferral,
        Allocation allocation,
        List<CaseView.ClockLine> clocks) {

    static CaseLine of(Listed listed, Instant now) {
        var kept = listed.kept();
        var referral = kept.referral();
        var opening = referral.opening();
        return new CaseLine(
                opening.id(),
                opening.reference().value(),
                kept.version(),
                CaseNames.of(referral),
                opening.origin().contactReference(),
                opening.origin().child(),
                listed.childName(),
                opening.date(),
                opening.decided().name(),
                opening.primaryNeed(),
                opening.reReferral(),
                referral.allocation(),
                referral.clocks().stream()
                        .map(clock -> CaseView.ClockLine.of(clock, now))
                        .toList());
    }
}
