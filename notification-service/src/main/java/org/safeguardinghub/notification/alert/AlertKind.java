package org.safeguardinghub.notification.alert;

/** Why somebody must look. */
public enum AlertKind {
    /** The sender did not say whether a child is in danger: a person looks, as if one were. */
    FIRST_LOOK,
    /** The sender says that a child is in immediate danger. */
    IMMEDIATE_DANGER,
    /** Much, or all, of the working time for a decision has gone. */
    CLOCK,
    /** An event could not be processed and was put aside. */
    DEAD_LETTER,
    /** An agency could not be told on any channel that is safe. */
    DELIVERY_FAILED
}
