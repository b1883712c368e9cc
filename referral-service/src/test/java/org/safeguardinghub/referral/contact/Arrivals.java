package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.Random;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.form.Danger;

/** Arrivals for tests. */
public final class Arrivals {

    public static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");

    public static Arrival anArrival(Danger.Statement danger) {
        var random = new Random(42);
        return new Arrival(
                NewContactIds.at(MONDAY_9AM, random),
                Reference.random(random),
                new AuthorityId("lewisham"),
                new Source(new AgencyId("fernbank-primary"), "Fernbank Primary School", "a-subject", "FB-1"),
                Arrival.Channel.SYSTEM,
                danger,
                MONDAY_9AM,
                DecisionClock.start(MONDAY_9AM, danger != Danger.Statement.DENIED, ClockPolicy.STANDARD));
    }

    private Arrivals() {}
}
