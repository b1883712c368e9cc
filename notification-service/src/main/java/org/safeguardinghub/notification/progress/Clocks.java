package org.safeguardinghub.notification.progress;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.ClockStarted;
import org.safeguardinghub.contracts.referral.ReferralEvent.ClocksSet;
import org.safeguardinghub.notification.register.KnownContact;
import org.safeguardinghub.notification.register.KnownContacts;
import org.safeguardinghub.notification.timer.ClockKey;
import org.safeguardinghub.notification.timer.ClockTimer.Owner;
import org.safeguardinghub.notification.timer.Ladder;
import org.safeguardinghub.notification.timer.Ladder.Rung;
import org.safeguardinghub.notification.timer.Timekeeper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whatever clock referral-service sets, by its name: the front door's, an assessment's, a conference's. */
@Service
@Transactional
public class Clocks {

    /** These end with the front door's work. A clock of what was decided, such as an assessment's, goes on. */
    private static final List<String> OF_THE_FRONT_DOOR = List.of("DECISION", "GATHERING", "FIRST_LOOK");

    private final KnownContacts contacts;
    private final Timekeeper timekeeper;

    Clocks(KnownContacts contacts, Timekeeper timekeeper) {
        this.contacts = contacts;
        this.timekeeper = timekeeper;
    }

    /** Clocks that have been set, moved or stopped by a step. */
    public void set(ClocksSet set) {
        set.stopped().forEach(clock -> timekeeper.stop(set.contactId(), clock, set.occurredAt()));
        var contact = contacts.get(set.contactId());
        set.clocks().forEach(clock -> start(contact, clock, set.occurredAt()));
    }

    /** Waits for one clock, unless a newer version of it is known. */
    public void start(KnownContact contact, ClockStarted clock, Instant setAt) {
        var rungs = clock.rungs().stream()
                .map(rung -> new Rung(rung.percent(), rung.at()))
                .toList();
        timekeeper.arm(
                new ClockKey(contact.id(), clock.clock(), clock.version()),
                new Owner(contact.authority(), contact.reference()),
                new Ladder(clock.dueAt(), rungs),
                setAt);
    }

    /** The front door is done with it. */
    public void endOfTheFrontDoor(ContactId contact, Instant at) {
        OF_THE_FRONT_DOOR.forEach(clock -> timekeeper.stop(contact, clock, at));
    }
}
