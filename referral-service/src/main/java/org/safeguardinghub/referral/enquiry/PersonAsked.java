package org.safeguardinghub.referral.enquiry;

import org.jspecify.annotations.Nullable;

/**
 * Somebody an agency is asked about, as far as it may know: nobody needs more to look in their own records.
 *
 * @param place in the contact's list of children or adults, from nought
 * @param name absent where the disclosure decision left it out
 * @param birthYear of an unborn child, the year it is expected
 */
public record PersonAsked(
        Kind kind,
        int place,
        @Nullable String name,
        @Nullable Integer birthYear) {

    public enum Kind {
        CHILD,
        ADULT
    }
}
