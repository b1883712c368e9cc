package org.safeguardinghub.referral.statutory;

/** How other features read stored referrals in queries of their own. */
public interface ReferralReader {

    /** A stored document as the referral it is. */
    Referral read(String document);
}
