package org.safeguardinghub.referral.breakglass;

/** Why a restricted record is opened without asking first. Convenience is none of them. */
public enum Emergency {
    /** A child may come to harm before anybody can be asked. */
    CHILD_IN_DANGER_NOW,
    /** An adult may come to serious harm before anybody can be asked. */
    ADULT_IN_DANGER_NOW,
    /** A decision about a child cannot wait, and nobody who may allow it can be reached. */
    NOBODY_TO_ASK
}
