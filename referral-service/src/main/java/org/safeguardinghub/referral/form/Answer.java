package org.safeguardinghub.referral.form;

/** A question of yes or no that may honestly be left open. */
public enum Answer {
    YES,
    NO,
    NOT_KNOWN
}
