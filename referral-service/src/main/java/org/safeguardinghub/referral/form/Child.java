package org.safeguardinghub.referral.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One child of a referral, as the sender describes them; brothers and sisters have their own. */
public record Child(
        Role role,
        @Nullable PersonName name,
        @Nullable BirthDate birth,
        @Nullable LocalDate expectedDeliveryDate,
        @Nullable Sex sex,
        List<Identifier> identifiers,
        List<Address> addresses,
        @Nullable School school,
        List<String> languages,
        @Nullable Boolean interpreterNeeded,
        @Nullable String ethnicity,
        List<String> disabilities,
        @Nullable Voice voice) {

    public Child {
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
        languages = List.copyOf(languages);
        disabilities = List.copyOf(disabilities);
    }

    /** Why the child is on the form. */
    public enum Role {
        SUBJECT,
        SIBLING_AT_RISK,
        SIBLING_INFO,
        UNBORN
    }

    /** The census codes since 2024-25: female, male, unknown. */
    public enum Sex {
        F,
        M,
        U
    }

    public record School(@Nullable String urn, @Nullable String name) {}

    /** The child's own words, never a proxy's. */
    public record Voice(
            @Nullable String words,
            @Nullable String heardBy,
            @Nullable Instant heardAt) {}
}
