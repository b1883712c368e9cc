package org.safeguardinghub.referral.verdict;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.WrongValue;
import org.safeguardinghub.referral.rating.ThresholdCode;

/**
 * What is decided for one child.
 *
 * @param child the place of the child in the form's list, from nought
 * @param isReferral whether this is recorded as a referral in the statutory sense
 * @param primaryNeed census code N0 to N9; a referral that goes on needs one (domain.md 2)
 */
public record ChildDecision(
        int child,
        Outcome outcome,
        boolean isReferral,
        ThresholdCode threshold,
        @Nullable String primaryNeed,
        Voice voice) {

    public ChildDecision {
        WrongValue.unless(
                isReferral || !outcome.isAlwaysAReferral(),
                "always-a-referral",
                "This outcome is always recorded as a referral.");
        WrongValue.unless(
                !isReferral || !outcome.isNeverAReferral(),
                "never-a-referral",
                "This outcome is never recorded as a referral: a case is open already, or another authority's.");
        WrongValue.unless(
                !isReferral || outcome.isNoFurtherAction() || primaryNeed != null,
                "primary-need-missing",
                "A referral that goes on needs a primary need.");
    }
}
