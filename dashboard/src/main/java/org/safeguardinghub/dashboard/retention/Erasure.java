package org.safeguardinghub.dashboard.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.Viewer;

/**
 * A request to erase a contact, as the hub answers it.
 *
 * @param answer what the second person said; null while they are waited for, as are who and when
 */
record Erasure(
        UUID id,
        String reference,
        String state,
        String category,
        LocalDate dueOn,
        boolean lookedAfter,
        String why,
        String proposedBy,
        String proposedById,
        Instant proposedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    String address() {
        return ErasuresController.ADDRESS + "/" + id;
    }

    boolean isWaiting() {
        return answeredAt == null;
    }

    /** Whoever asked is never the second person. */
    boolean waitsFor(Viewer viewer) {
        return isWaiting() && viewer.isManager() && !isAskedBy(viewer);
    }

    boolean isAskedBy(Viewer viewer) {
        return proposedById.equals(viewer.id());
    }
}
