package org.safeguardinghub.consent.disclosure;

/** What may happen to the information. */
public enum Outcome {
    PERMIT,
    PERMIT_REDACTED,
    REFUSE
}
