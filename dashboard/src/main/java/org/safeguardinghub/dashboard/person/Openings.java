package org.safeguardinghub.dashboard.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Emergency openings as the hub answers them, the latest first. */
record Openings(@Nullable List<Item> items, @Nullable String nextCursor) {

    record Item(
            UUID id,
            UUID personId,
            String by,
            String byId,
            String emergency,
            String because,
            Instant at,
            Instant until,
            Instant reviewBy,
            @Nullable String finding,
            @Nullable String note,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt) {}
}
