package org.safeguardinghub.dashboard.downtime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Danger;

/** The list for paper, as the hub made it. */
record Pack(
        Instant asOf,
        @Nullable Labels labels,
        @Nullable List<Line> queue,
        boolean isComplete,
        @Nullable List<Shift> duty) {

    record Labels(
            @Nullable String frontDoor,
            @Nullable String outOfHours,
            @Nullable String frontDoorPhone,
            @Nullable String outOfHoursPhone) {}

    record Line(
            String reference,
            @Nullable String state,
            @Nullable Danger immediateDanger,
            @Nullable String rating,
            @Nullable List<String> children,
            int childCount,
            @Nullable String from,
            @Nullable Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable String owner) {}

    record Shift(
            String duty,
            Named worker,
            Instant from,
            Instant until,
            @Nullable String phone) {}

    record Named(String id, String name) {}
}
