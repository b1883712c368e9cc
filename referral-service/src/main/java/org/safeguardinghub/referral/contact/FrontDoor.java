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
    private final Announcements announcements;
    private final AuditTrail audit;
    private final ClockPolicies policies;
    private final InstantSource clock;
    private final RandomGenerator random = new SecureRandom();

    FrontDoor(
            Contacts contacts,
            Announcements announcements,
            AuditTrail audit,
            ClockPolicies policies,
            InstantSource clock) {
        this.contacts = contacts;
        this.announcements = announcements;
        this.audit = audit;
        this.policies = policies;
        this.clock = clock;
    }

    public Reception receive(Caller sender, Reading reading) {
        var contact = new Received(arrival(sender, reading));
        var told = Told.of(reading, contact.arrival().receivedAt());
        for (int i = 0; i < TRIES; i++) {
            switch (contacts.add(contact, told)) {
                case ADDED -> {
                    return take(sender, contact, told);
                }
                case SENT_BEFORE -> {
                    return compare(sender, told);
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

    private Reception compare(Caller sender, Told told) {
        var boundary = Boundary.ofSender(sender);
        var clientReference = Objects.requireNonNull(told.form().clientReference());
        var before = contacts.sent(boundary, clientReference).orElseThrow().contact();
        var toldBefore = contacts.told(boundary, before.arrival().id());
        return toldBefore.bodyDigest().equals(told.bodyDigest())
                ? new TakenBefore(before, toldBefore)
                : new ReferenceUsed();
    }

    private Arrival arrival(Caller sender, Reading reading) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var danger = reading.form().immediateDanger().statement();
        boolean mayBeInDanger = danger != Danger.Statement.DENIED;
        return new Arrival(
                NewContactIds.at(now, random),
                Reference.random(random),
                sender.authority(),
                new Source(
                        sender.agency(),
                        sender.agencyName(),
                        sender.subject(),
                        reading.form().clientReference()),
                channel(sender),
                danger,
                now,
                DecisionClock.start(now, mayBeInDanger, policies.at(sender.authority(), now)));
    }

    private static Arrival.Channel channel(Caller sender) {
        if (sender.hasRole("partner-system")) {
            return Arrival.Channel.SYSTEM;
        }
        return sender.hasRole("partner-practitioner") ? Arrival.Channel.PARTNER_FORM : Arrival.Channel.WORKER;
    }
}
