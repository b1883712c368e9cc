package org.safeguardinghub.referral.held;

import java.util.List;
import java.util.Set;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * All that is held about a person.
 *
 * @param isWhole not, where there is more than can be handed over at once
 */
public record Held(Set<ContactId> contacts, boolean isWhole, List<Item> items) {

    /** Of nobody whom we know; a sealed record is one of those. */
    static final Held NOTHING = new Held(Set.of(), true, List.of());

    public Held {
        contacts = Set.copyOf(contacts);
        items = List.copyOf(items);
    }
}
