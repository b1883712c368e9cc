package org.safeguardinghub.dashboard.refer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A draft as the hub keeps it, with what it would say of it if it were sent now. */
record Draft(
        String id,
        int version,
        boolean shared,
        @Nullable Instant savedAt,
        @Nullable Instant expiresAt,
        @Nullable String submittedAs,
        @Nullable ObjectNode form,
        @Nullable Report report) {

    record Report(
            @Nullable List<Remark> problems,
            @Nullable List<Remark> missing,
            @Nullable List<Remark> warnings) {}

    record Remark(String pointer, @Nullable String detail) {}

    record Drafts(@Nullable List<Draft> items) {}

    List<Remark> problems() {
        return report == null || report.problems() == null ? List.of() : report.problems();
    }

    List<Remark> missing() {
        return report == null || report.missing() == null ? List.of() : report.missing();
    }
}
