package org.safeguardinghub.consent.nondisclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * An agency's decision not to share is a record like a sharing (domain.md 4).
 *
 * @param request which request for information it answers
 * @param reason why, as the agency's code
 * @param seniority at what level it was decided; absent where the agency was not asked
 * @param reviewOn when the agency said it looks again
 * @param reviews what came of looking again, the oldest first
 */
public record NonDisclosure(
        UUID request,
        ContactId contact,
        AgencyId agency,
        String reason,
        @Nullable String seniority,
        @Nullable LocalDate reviewOn,
        Instant refusedAt,
        List<Review> reviews) {

    public NonDisclosure {
        reviews = List.copyOf(reviews);
    }

    public NonDisclosure with(List<Review> found) {
        return new NonDisclosure(request, contact, agency, reason, seniority, reviewOn, refusedAt, found);
    }

    /** The day by which somebody has to look again; none once it is over. */
    public @Nullable LocalDate dueOn() {
        return reviews.isEmpty() ? reviewOn : reviews.getLast().nextOn();
    }

    public boolean isOver() {
        return !reviews.isEmpty() && reviews.getLast().outcome().endsIt();
    }
}
