package org.safeguardinghub.dashboard.arrangement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sharing agreement as the hub answers it.
 *
 * @param until the last day that was signed
 * @param lastDay the last day it holds: earlier, where it was ended
 * @param reviewDue by when somebody looks again; null once it is over by then
 * @param standing how it stands today by itself; another one of the same agency may follow it
 */
record Arrangement(
        UUID id,
        int version,
        String agency,
        String reference,
        String title,
        List<String> categories,
        List<String> purposes,
        SignedBy signedBy,
        LocalDate from,
        LocalDate until,
        LocalDate lastDay,
        @Nullable LocalDate reviewDue,
        String standing,
        @Nullable List<Review> reviews,
        @Nullable End ended,
        @Nullable String registeredBy,
        @Nullable Instant registeredAt) {

    private static final Set<String> TO_ACT_ON = Set.of("ENDS_SOON", "ENDED_LATELY", "LAPSED");

    String address() {
        return ArrangementsController.ADDRESS + "/" + id;
    }

    /** Whether somebody should do something; not where it was ended on purpose. */
    boolean warns() {
        return ended == null && TO_ACT_ON.contains(standing);
    }

    List<Review> allReviews() {
        return reviews == null ? List.of() : reviews;
    }

    record SignedBy(String here, String there) {}

    record Review(LocalDate nextOn, @Nullable String by, Instant at) {}

    record End(LocalDate lastDay, String reason, @Nullable String by, Instant at) {}
}
