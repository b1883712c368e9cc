package org.safeguardinghub.referral.erasure;

/** What keeps a contact although its time is over. */
public enum Keeper {
    /** Somebody it names is in a contact that is being worked on. */
    OPEN_CONTACT,
    /** Somebody it names has an open referral in the statutory sense. */
    OPEN_CASE,
    /** An agency has been asked and has not answered. */
    OPEN_REQUEST,
    /** Somebody it names may be somebody else on record, and nobody has said so or not. */
    UNANSWERED_MATCH,
    /** Shown with whom to ask: the restricted-records officer comes first. */
    RESTRICTED_RECORD,
    /** A hold is on somebody it names, or on everybody's records. */
    HOLD,
    /** Somebody it names has asked what is held about them. */
    SUBJECT_ACCESS
}
