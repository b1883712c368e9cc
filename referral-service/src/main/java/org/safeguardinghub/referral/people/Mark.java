package org.safeguardinghub.referral.people;

/** What the restricted-records officer does to a record. */
public enum Mark {
    SEALED,
    UNSEALED,
    RESTRICTED,
    UNRESTRICTED
}
