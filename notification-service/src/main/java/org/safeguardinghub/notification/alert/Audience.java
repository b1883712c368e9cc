package org.safeguardinghub.notification.alert;

import java.util.Set;
import java.util.UUID;

/**
 * Who an alert is for: everybody in one of these roles, and these people whatever their role.
 *
 * @param people the ids of their accounts
 */
public record Audience(Set<String> roles, Set<UUID> people) {

    public Audience {
        roles = Set.copyOf(roles);
        people = Set.copyOf(people);
    }

    static Audience ofRoles(String... roles) {
        return new Audience(Set.of(roles), Set.of());
    }

    static Audience ofPerson(UUID person) {
        return new Audience(Set.of(), Set.of(person));
    }
}
