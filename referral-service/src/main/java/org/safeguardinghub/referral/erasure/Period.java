package org.safeguardinghub.referral.erasure;

/**
 * How long one category of records is kept, as consent-service's policy says today.
 *
 * @param years counted from the start, to the same day of the year
 */
public record Period(String id, int version, Category category, Start start, int years) {

    /** What kind of record it is. */
    public enum Category {
        CONTACT_NO_FURTHER_ACTION,
        CHILD_IN_NEED,
        CHILD_PROTECTION,
        LOOKED_AFTER
    }

    /** From when the years are counted. */
    public enum Start {
        LAST_CLOSED,
        BIRTH
    }
}
