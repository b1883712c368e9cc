package org.safeguardinghub.dashboard.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open alerts as the hub answers them, already in its order. */
record AlertList(@Nullable List<Item> items, @Nullable String nextCursor) {

    List<Item> alerts() {
        return items == null ? List.of() : items;
    }

    record Item(
            String alertId,
            String kind,
            @Nullable String severity,
            @Nullable String code,
            @Nullable Integer percent,
            @Nullable String reference,
            @Nullable List<String> audience,
            String state,
            @Nullable Instant raisedAt,
            @Nullable Instant answerBy,
            @Nullable List<Called> called,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt) {

        boolean isSeen() {
            return state.equals("ACKNOWLEDGED");
        }
    }

    record Called(@Nullable String desk, @Nullable Instant at) {}
}
