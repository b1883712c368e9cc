package org.safeguardinghub.referral.contact.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.safeguardinghub.contracts.referral.ClockStarted;
import org.safeguardinghub.contracts.referral.ReferralEvent.ClocksSet;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.calendar.GatheringClock;
import org.safeguardinghub.referral.calendar.Rung;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Rated;

/** Which clocks of a contact run, and what a step changed about them. The contact's version is the clock's. */
final class RunningClocks {

    /** Empty where a step left the clocks as they were. */
    static Optional<ClocksSet> changed(Contact before, Contact now, Change change) {
        var ran = of(before, change.version());
        var runs = of(now, change.version());
        var set = runs.values().stream()
                .filter(clock -> !clock.equals(ran.get(clock.clock())))
                .toList();
        var stopped =
                ran.keySet().stream().filter(name -> !runs.containsKey(name)).toList();
        return set.isEmpty() && stopped.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClocksSet(now.arrival().id(), now.arrival().authority(), set, stopped, change.at()));
    }

    static ClockStarted of(DecisionClock clock, int version) {
        return clock(DecisionClock.NAME, version, clock.startsAt(), clock.dueAt(), clock.rungs());
    }

    private static Map<String, ClockStarted> of(Contact contact, int version) {
        var running = new TreeMap<String, ClockStarted>();
        if (isUndecided(contact)) {
            running.put(DecisionClock.NAME, of(contact.arrival().decision(), version));
        }
        if (contact instanceof Rated rated) {
            var clock = rated.screening().clock();
            if (clock != null && !clock.isPaused()) {
                running.put(
                        GatheringClock.NAME,
                        clock(GatheringClock.NAME, version, clock.startsAt(), clock.dueAt(), clock.rungs()));
            }
        }
        return running;
    }

    /** The decision clock runs until a manager has signed, whatever else happens to the contact. */
    private static boolean isUndecided(Contact contact) {
        return switch (contact) {
            case Contact.Signed _, Contact.OutcomeSent _, Contact.OnOpenCase _ -> false;
            case Contact.TransferredOut _, Contact.Closed _ -> false;
            case Contact.Unowned _, Contact.Underway _, Contact.Gathering _, Contact.Proposed _ -> true;
            case Contact.ReturnedForInformation _, Contact.TransferOffered _ -> true;
        };
    }

    private static ClockStarted clock(String name, int version, Instant startsAt, Instant dueAt, List<Rung> rungs) {
        return new ClockStarted(
                name,
                version,
                startsAt,
                dueAt,
                rungs.stream()
                        .map(rung -> new ClockStarted.Rung(rung.percent(), rung.at()))
                        .toList());
    }

    private RunningClocks() {}
}
