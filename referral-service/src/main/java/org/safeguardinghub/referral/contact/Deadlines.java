package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.GatheringClock;
import org.safeguardinghub.referral.calendar.WorkingDays;
import org.safeguardinghub.referral.rating.Screening;

/**
 * When somebody must have done something about a contact: the earlier of the clocks that run; once it is decided, when
 * the sender must have been told, and must have read it.
 */
public final class Deadlines {

    /** The outcome goes out with the decision; a working day is for what does not get through. */
    private static final int DAYS_TO_TELL = 1;

    /** An outcome that nobody reads may not have arrived: somebody rings (domain.md 1). */
    private static final int DAYS_TO_READ = 2;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static Instant next(Contact contact) {
        return outcome(contact).orElseGet(() -> decision(contact));
    }

    /** Until when the outcome must be told or read; empty where neither is awaited. */
    public static Optional<Instant> outcome(Contact contact) {
        return switch (contact) {
            case Contact.Signed signed -> Optional.of(later(signed.decision().signedAt(), DAYS_TO_TELL));
            case Contact.OutcomeSent told ->
                told.telling().readAt() == null && told.telling().channel().awaitsReading()
                        ? Optional.of(later(told.telling().at(), DAYS_TO_READ))
                        : Optional.empty();
            case Contact.Unowned _, Contact.Underway _, Contact.Gathering _, Contact.Proposed _ -> Optional.empty();
            case Contact.ReturnedForInformation _, Contact.OnOpenCase _, Contact.TransferOffered _ -> Optional.empty();
            case Contact.TransferredOut _, Contact.Closed _ -> Optional.empty();
        };
    }

    private static Instant later(Instant from, int workingDays) {
        var start = from.atZone(LONDON);
        return new WorkingDays()
                .plus(start.toLocalDate(), workingDays)
                .atTime(start.toLocalTime())
                .atZone(LONDON)
                .toInstant();
    }

    private static Instant decision(Contact contact) {
        var decision = contact.arrival().decision().dueAt();
        var gathering = screening(contact);
        return gathering != null && gathering.isBefore(decision) ? gathering : decision;
    }

    private static @Nullable Instant screening(Contact contact) {
        return contact instanceof Contact.Rated rated ? running(rated.screening()) : null;
    }

    private static @Nullable Instant running(Screening screening) {
        GatheringClock clock = screening.clock();
        return clock == null || clock.isPaused() ? null : clock.dueAt();
    }

    private Deadlines() {}
}
