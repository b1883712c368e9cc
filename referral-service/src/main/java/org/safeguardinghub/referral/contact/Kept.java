package org.safeguardinghub.referral.contact;

/** A contact as it is stored: with the version that the next change must name. */
public record Kept<C extends Contact>(C contact, int version) {}
