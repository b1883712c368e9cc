package org.safeguardinghub.dashboard.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Clock;
import org.safeguardinghub.dashboard.mark.Danger;
import org.safeguardinghub.dashboard.mark.Owner;

/** One page of the queue as the hub answers it, already in its order. */
record Queue(
        @Nullable List<Item> items,
        @Nullable String nextCursor,
        @Nullable Counts counts) {

    List<Item> lines() {
        return items == null ? List.of() : items;
    }

    record Counts(
            @Nullable Integer firstLook,
            @Nullable Integer mine,
            @Nullable Integer gathering,
            @Nullable Integer withManager,
            @Nullable Integer outcome,
            @Nullable Integer all) {}

    record Item(
            String reference,
            int version,
            @Nullable String state,
            @Nullable Danger immediateDanger,
            @Nullable String rating,
            @Nullable List<Child> children,
            @Nullable Integer childCount,
            @Nullable String sourceAgencyName,
            @Nullable Instant receivedAt,
            @Nullable Clock clock,
            @Nullable Clock gathering,
            @Nullable Asked asked,
            @Nullable Owner owner,
            @Nullable Integer incompleteCount,
            @Nullable Instant withdrawnAt) {}

    /** @param agencies how many were asked what they know; {@code answered} how many have said */
    record Asked(int agencies, int answered) {}

    record Child(@Nullable String name, @Nullable Integer age) {

        String words() {
            var called = name == null || name.isBlank() ? "Child, name not given" : name;
            return age == null ? called : called + ", " + age;
        }
    }
}
