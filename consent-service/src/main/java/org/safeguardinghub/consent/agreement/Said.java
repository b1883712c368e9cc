package org.safeguardinghub.consent.agreement;

/** What somebody of the family said. Taking an agreement back is told where the case is worked on, which acts on it. */
public enum Said {
    GIVEN,
    REFUSED
}
