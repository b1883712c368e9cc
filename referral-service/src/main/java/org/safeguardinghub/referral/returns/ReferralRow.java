package org.safeguardinghub.referral.returns;

import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.LaChildId;
import org.safeguardinghub.referral.statutory.Referral;

/**
 * One referral with what a return says of its child.
 *
 * @param child as the sender described them last
 * @param isAddressKeptBack whether no return may tell where they live, whoever told it (ADR 0044)
 */
public record ReferralRow(
        LaChildId childId, Child child, boolean isAddressKeptBack, Referral referral, LastYear lastYear) {

    /** How often, in the twelve months up to the end of the period. */
    public record LastYear(int referrals, int enquiries, int conferences) {}
}
