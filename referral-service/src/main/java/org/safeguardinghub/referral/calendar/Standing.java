package org.safeguardinghub.referral.calendar;

/** How a clock stands, for people who choose what to do next. */
public enum Standing {
    NOT_STARTED,
    RUNNING,
    DUE_SOON,
    OVERDUE,
    PAUSED
}
