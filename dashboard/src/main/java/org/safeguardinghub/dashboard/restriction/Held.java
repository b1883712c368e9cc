package org.safeguardinghub.dashboard.restriction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Restrictions as the hub answers them. */
record Held(@Nullable List<Item> items) {

    List<Item> all() {
        return items == null ? List.of() : items;
    }

    record Item(
            UUID id,
            UUID personId,
            String kind,
            String inWords,
            @Nullable SafeContact safeContact,
            @Nullable String keptOut,
            @Nullable String why,
            @Nullable String by,
            @Nullable Instant at,
            boolean inForce,
            boolean toBeConfirmed,
            @Nullable Word confirmed,
            @Nullable Word lifted) {}

    record SafeContact(
            @Nullable List<String> numbers, @Nullable String safeTimes) {}

    record Word(
            @Nullable String why,
            @Nullable String by,
            @Nullable Instant at) {}
}
