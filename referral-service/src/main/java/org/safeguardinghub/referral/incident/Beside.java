package org.safeguardinghub.referral.incident;

/** A contact and what ties it to the one that somebody looks at. */
public record Beside(Report report, boolean sameChild, boolean sameAddress, boolean sameAdult) {}
