package org.safeguardinghub.referral.administration;

/** Why a change of a setting is not made. */
public enum Objection {
    SAME_PERSON_TWICE,
    START_HAS_PASSED,
    NOT_WAITING,
    HAS_BEGUN
}
