package org.safeguardinghub.referral.form;

import org.jspecify.annotations.Nullable;

/**
 * Who tells us, and how to reach them again. Nobody but a professional is named to the family without their consent.
 *
 * @param relationship how they know the child
 * @param anonymityWishes from whom, in their own words
 */
public record Referrer(
        @Nullable String name,
        @Nullable String role,
        @Nullable String sourceCode,
        @Nullable String phone,
        @Nullable String email,
        boolean anonymityRequested,
        @Nullable Kind kind,
        @Nullable String relationship,
        @Nullable String anonymityWishes) {

    /** What kind of caller this is; the census code of the source is finer. */
    public enum Kind {
        PROFESSIONAL,
        FAMILY_MEMBER,
        FRIEND_OR_NEIGHBOUR,
        THE_CHILD,
        MEMBER_OF_THE_PUBLIC
    }
}
