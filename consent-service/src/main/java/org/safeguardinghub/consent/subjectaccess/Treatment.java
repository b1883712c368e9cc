package org.safeguardinghub.consent.subjectaccess;

/** What becomes of an item. */
public enum Treatment {
    GIVE,
    /** Given without who said it, and without the names of others. */
    REDACT,
    /** A person has to decide: until they do, nothing is released. */
    ASK_REVIEWER,
    /** Kept back. */
    WITHHOLD
}
