package org.safeguardinghub.dashboard.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold as the hub answers it.
 *
 * @param personId whose records; null where it is everybody's
 * @param liftedAt null while it holds, as are who lifted it and why
 */
record Hold(
        UUID id,
        @Nullable UUID personId,
        String ground,
        String because,
        String placedBy,
        Instant placedAt,
        @Nullable String liftedBecause,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {

    String address() {
        return HoldsController.ADDRESS + "/" + id;
    }
}
