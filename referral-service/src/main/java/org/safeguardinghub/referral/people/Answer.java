package org.safeguardinghub.referral.people;

/** What a person says to a possible match. Only people say it. */
public enum Answer {
    SAME,
    DIFFERENT,
    NOT_SURE
}
