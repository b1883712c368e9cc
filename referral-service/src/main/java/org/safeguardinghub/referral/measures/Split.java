package org.safeguardinghub.referral.measures;

/** By what the children of a measure are told apart, so that unequal treatment shows. */
public enum Split {
    NONE,
    ETHNICITY,
    DISABILITY
}
