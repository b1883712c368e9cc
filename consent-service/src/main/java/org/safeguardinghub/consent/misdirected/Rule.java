package org.safeguardinghub.consent.misdirected;

/** Why a step was not taken. */
public enum Rule {
    NOT_POSSIBLE_NOW,
    /** Something cannot have been done before what it follows. */
    TOO_EARLY,
    LATE_WITHOUT_REASON,
    /** Whoever puts people at risk tells the Information Commissioner's Office (UK GDPR Art. 33). */
    RISK_IS_NOTIFIABLE,
    ICO_NOT_TOLD,
    FAMILY_NOT_TOLD,
    LEAD_NOT_TOLD,
    CORRECTIONS_OPEN,
    NOT_ABOUT_A_WRONG_CHILD,
    DID_NOT_TRAVEL_THERE
}
