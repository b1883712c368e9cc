package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Contact.Held;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a contact takes a step: one transaction for its next state, its history, the audit row and the news of it. */
@Service
@Transactional
public class CaseDesk {

    private final Contacts contacts;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final InstantSource clock;

    CaseDesk(Contacts contacts, Announcements announcements, AuditTrail audit, InstantSource clock) {
        this.contacts = contacts;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person's move, as they saw the contact. Who came second is told so, and nothing of theirs is half done. */
    public Moved move(Caller caller, Reference reference, int versionSeen, Move move) {
        var boundary = Boundary.ofWorker(caller);
        return contacts.find(boundary, reference)
                .map(kept -> kept.version() == versionSeen ? step(caller, kept, move) : new Moved.Stale(kept.version()))
                .orElseGet(Moved.Unknown::new);
    }

    /** The contact as it is, for a desk that has to look before it knows which step it asks for. */
    public Optional<Kept<Contact>> kept(Caller caller, Reference reference) {
        return contacts.find(Boundary.ofWorker(caller), reference);
    }

    /**
     * A step that follows from something else in the same transaction, such as a partner's answer. A contact that is not
     * in a state for it stays as it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(Boundary boundary, ContactId id, Change.What what, String by, Move.Transition transition) {
        var at = now();
        contacts.hold(boundary, id).ifPresent(kept -> {
            switch (transition.from(kept.contact(), Worker.SYSTEM, at)) {
                case Step.Taken<? extends Contact>(var next) ->
                    save(kept, next, new Change(kept.version() + 1, what, at, by, null));
                case Step.Refused<? extends Contact> _ -> {
                    // The contact has gone on by another way; what was heard is in the history of its own feature.
                }
            }
        });
    }

    /**
     * Something became known that is no step: it joins the history, and what a worker saw a moment ago is still what
     * there is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Boundary boundary, ContactId id, Fact fact) {
        contacts.note(boundary, id, fact);
    }

    private Moved step(Caller caller, Kept<Contact> kept, Move move) {
        var worker = Worker.of(caller);
        if (move.who() == Move.Who.HOLDER
                && kept.contact() instanceof Held held
                && !held.hold().isOf(worker)) {
            return new Moved.TakenBy(held);
        }
        var at = now();
        return switch (move.transition().from(kept.contact(), worker, at)) {
            case Step.Refused<? extends Contact>(var reason) -> new Moved.Forbidden(reason, kept.contact());
            case Step.Taken<? extends Contact>(var next) -> take(caller, kept, next, move, at);
        };
    }

    private Moved take(Caller caller, Kept<Contact> kept, Contact next, Move move, Instant at) {
        var change = new Change(
                kept.version() + 1, move.what(), at, Worker.of(caller).id().toString(), move.why());
        if (!save(kept, next, change)) {
            return new Moved.Stale(kept.version() + 1);
        }
        audit.record(
                caller,
                "contact-" + move.what().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "contact",
                next.arrival().id().toString(),
                Map.copyOf(move.codes()));
        return new Moved.Done(new Kept<>(next, change.version()));
    }

    private boolean save(Kept<Contact> before, Contact next, Change change) {
        if (!contacts.move(next, change)) {
            return false;
        }
        announcements.moved(before.contact(), next, change);
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
