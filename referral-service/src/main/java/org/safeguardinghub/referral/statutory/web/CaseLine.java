package org.safeguardinghub.referral.statutory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.statutory.Allocation;
import org.safeguardinghub.referral.statutory.CaseNames;
import org.safeguardinghub.referral.statutory.KeptReferral;
import org.safeguardinghub.referral.statutory.ReferralId;

/** One line of a list of referrals. */
record CaseLine(
        ReferralId referralId,
        String reference,
        int version,
        String state,
        String contactReference,
        int child,
        LocalDate referredOn,
        String decided,
        @Nullable String primaryNeed,
        boolean reReferral,
        Allocation allocation,
        List<CaseView.ClockLine> clocks) {

    static CaseLine of(KeptReferral kept, Instant now) {
        var referral = kept.referral();
        var opening = referral.opening();
        return new CaseLine(
                opening.id(),
                opening.reference().value(),
                kept.version(),
                CaseNames.of(referral),
                opening.origin().contactReference(),
                opening.origin().child(),
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
