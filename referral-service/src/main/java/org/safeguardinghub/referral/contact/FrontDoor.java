package org.safeguardinghub.referral.contact;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.Reception.ReferenceUsed;
import org.safeguardinghub.referral.contact.Reception.Taken;
import org.safeguardinghub.referral.contact.Reception.TakenBefore;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.form.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where worries come in: one transaction for the contact, its history, the audit row and the news of it. */
@Service
@Transactional
public class FrontDoor {

    /** Of 650 thousand million references one is taken twice so rarely that a third try never comes. */
    private static final int TRIES = 5;

    private final Contacts contacts;
    private final Tellings tellings;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final ClockPolicies policies;
    private final InstantSource clock;
    private final RandomGenerator random = new SecureRandom();

    FrontDoor(
            Contacts contacts,
            Tellings tellings,
            Announcements announcements,
            AuditTrail audit,
            ClockPolicies policies,
            InstantSource clock) {
        this.contacts = contacts;
        this.tellings = tellings;
        this.announcements = announcements;
        this.audit = audit;
        this.policies = policies;
        this.clock = clock;
    }

    public Reception receive(Caller sender, Reading reading) {
        return receive(sender, reading, Entrance.of(sender));
    }

    public Reception receive(Caller sender, Reading reading, Entrance entrance) {
        var contact = new Received(arrival(sender, reading, entrance));
        var told = Told.of(reading, contact.arrival().receivedAt());
        for (int i = 0; i < TRIES; i++) {
            switch (contacts.add(contact, told)) {
                case ADDED -> {
                    return take(sender, contact, told);
                }
                case SENT_BEFORE -> {
                    return compare(contact, told);
                }
                case REFERENCE_TAKEN -> contact = new Received(contact.arrival().under(Reference.random(random)));
            }
        }
        throw new IllegalStateException("no free reference found");
    }

    private Taken take(Caller sender, Received contact, Told told) {
        announcements.received(contact, told);
        audit.record(
                sender,
                "contact-received",
                "contact",
                contact.arrival().id().toString(),
                Map.of("danger", contact.arrival().danger().name()));
        return new Taken(contact, told);
    }

    private Reception compare(Received contact, Told told) {
        var source = contact.arrival().source();
        var boundary = new Boundary(
                contact.arrival().authority().value(), source.agency().value());
        var clientReference = Objects.requireNonNull(source.clientReference());
        var before = contacts.sent(boundary, clientReference).orElseThrow().contact();
        return tellings.saidAs(before, told.bodyDigest())
                .<Reception>map(toldBefore -> new TakenBefore(before, toldBefore))
                .orElseGet(ReferenceUsed::new);
    }

    private Arrival arrival(Caller sender, Reading reading, Entrance entrance) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var heard = entrance.heard(now);
        var danger = reading.form().immediateDanger().statement();
        boolean mayBeInDanger = danger != Danger.Statement.DENIED;
        return new Arrival(
                NewContactIds.at(now, random),
                Reference.random(random),
                sender.authority(),
                entrance.source(sender, reading.form().clientReference()),
                entrance.channel(),
                danger,
                heard,
                DecisionClock.start(heard, mayBeInDanger, policies.at(sender.authority(), heard)),
                entrance.call(now));
    }
}
