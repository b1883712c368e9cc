package org.safeguardinghub.dashboard.referral;

/** One line of what is known, as label and words. */
public record Fact(String label, String words) {}
