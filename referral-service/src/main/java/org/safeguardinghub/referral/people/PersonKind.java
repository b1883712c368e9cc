package org.safeguardinghub.referral.people;

/** Whether a contact names somebody as a child or as an adult. */
public enum PersonKind {
    CHILD,
    ADULT
}
