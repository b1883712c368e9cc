package org.safeguardinghub.referral.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;

/**
 * A contact in which somebody is named, and as what.
 *
 * @param roles what a child is on the form, and what part an adult has and what they are to its children
 * @param orders kinds of orders that bind or protect them
 */
public record Appearance(
        PersonId person,
        String reference,
        Instant receivedAt,
        String agencyName,
        String state,
        PersonKind kind,
        int place,
        @Nullable String name,
        List<String> roles,
        List<String> orders) {

    public Appearance {
        roles = List.copyOf(roles);
        orders = List.copyOf(orders);
    }
}
