package org.safeguardinghub.referral.statutory.web;

import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.statutory.CaseMoved;
import org.safeguardinghub.referral.statutory.CaseNames;
import org.springframework.http.ResponseEntity;

/** What a worker is answered after a step: where the referral is now, and the version the next step must name. */
record CaseStepped(String reference, int version, String state) {

    static ResponseEntity<CaseStepped> answer(CaseMoved moved) {
        var kept = CaseRefusals.taken(moved);
        var referral = kept.referral();
        return Versions.answer(
                kept.version(),
                new CaseStepped(referral.opening().reference().value(), kept.version(), CaseNames.of(referral)));
    }
}
