package org.safeguardinghub.referral.contact;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Contact.Claimed;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a worker takes a contact. It is theirs or somebody else's, never two people's. */
@Service
@Transactional
public class ClaimDesk {

    private final Contacts contacts;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final InstantSource clock;

    ClaimDesk(Contacts contacts, Announcements announcements, AuditTrail audit, InstantSource clock) {
        this.contacts = contacts;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes this one, as the worker saw it. To claim again what one has is no fault. */
    public Claiming claim(Caller caller, Reference reference, int versionSeen) {
        return contacts.find(Boundary.ofWorker(caller), reference)
                .map(kept -> decide(caller, kept, versionSeen))
                .orElseGet(Claiming.Unknown::new);
    }

    /** Takes the most urgent one that nobody else is taking. */
    public Optional<Kept<Claimed>> claimNext(Caller caller) {
        return contacts.mostUrgentUnclaimed(Boundary.ofWorker(caller)).flatMap(kept -> switch (kept.contact()) {
            case Received received -> take(caller, received, kept.version());
            case Claimed _ -> Optional.empty();
        });
    }

    private Claiming decide(Caller caller, Kept<Contact> kept, int versionSeen) {
        return switch (kept.contact()) {
            case Claimed claimed
            when claimed.isOf(Worker.of(caller)) -> new Claiming.Done(new Kept<>(claimed, kept.version()));
            case Claimed claimed -> new Claiming.TakenBy(claimed);
            case Received _ when kept.version() != versionSeen -> new Claiming.Stale(kept.version());
            case Received received -> race(caller, received, kept.version());
        };
    }

    /** Two may come this far; the database lets one through, and the other is told who was first. */
    private Claiming race(Caller caller, Received received, int version) {
        return take(caller, received, version)
                .<Claiming>map(Claiming.Done::new)
                .orElseGet(() -> lost(caller, received));
    }

    private Claiming lost(Caller caller, Received received) {
        var winner = contacts.find(Boundary.ofWorker(caller), received.arrival().reference())
                .orElseThrow();
        return switch (winner.contact()) {
            case Claimed claimed -> new Claiming.TakenBy(claimed);
            case Received _ -> new Claiming.Stale(winner.version());
        };
    }

    private Optional<Kept<Claimed>> take(Caller caller, Received received, int version) {
        var claimed = received.claim(Worker.of(caller), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!contacts.claim(claimed, version)) {
            return Optional.empty();
        }
        announcements.claimed(claimed);
        audit.record(
                caller, "contact-claimed", "contact", claimed.arrival().id().toString(), Map.of());
        return Optional.of(new Kept<>(claimed, version + 1));
    }
}
