package org.safeguardinghub.referral.statutory;

/** A referral as it is stored: with the version that the next change must name. */
public record KeptReferral(Referral referral, int version) {}
