package org.safeguardinghub.referral.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.GatheringClock;
import org.safeguardinghub.referral.rating.Screening;

/** When somebody must have done something about a contact: the earlier of the clocks that run. */
public final class Deadlines {

    public static Instant next(Contact contact) {
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
