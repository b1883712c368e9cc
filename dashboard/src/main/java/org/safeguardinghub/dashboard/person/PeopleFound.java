package org.safeguardinghub.dashboard.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was found, as the hub answers it. Of a restricted person it says only that there is one, and whom to ask. */
record PeopleFound(@Nullable List<Found> items, @Nullable String nextCursor) {

    List<Found> all() {
        return items == null ? List.of() : items;
    }

    record Found(
            UUID personId,
            @Nullable String kind,
            @Nullable Boolean restricted,
            @Nullable String ask,
            @Nullable String name,
            @Nullable LocalDate birth,
            @Nullable List<String> contacts) {}
}
