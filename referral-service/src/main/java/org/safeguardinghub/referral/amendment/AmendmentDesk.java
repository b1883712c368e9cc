package org.safeguardinghub.referral.amendment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.amendment.Amended.Reason;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.contact.Announcements;
import org.safeguardinghub.referral.contact.Arrival.Channel;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Change.What;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contacts;
import org.safeguardinghub.referral.contact.Kept;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.contact.Retelling;
import org.safeguardinghub.referral.contact.Tellings;
import org.safeguardinghub.referral.contact.Told;
import org.safeguardinghub.referral.form.Reading;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.routing.RoutingDesk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a sender changes what they said. Nothing that was said before is lost, and nothing leaves the queue by it. */
@Service
@Transactional
public class AmendmentDesk {

    /** A worker may take a step at the same moment; the sender saw no version and need not care. */
    private static final int TRIES = 3;

    private final Contacts contacts;
    private final Tellings tellings;
    private final RoutingDesk routing;
    private final ClockPolicies policies;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final InstantSource clock;

    AmendmentDesk(
            Contacts contacts,
            Tellings tellings,
            RoutingDesk routing,
            ClockPolicies policies,
            Announcements announcements,
            AuditTrail audit,
            InstantSource clock) {
        this.contacts = contacts;
        this.tellings = tellings;
        this.routing = routing;
        this.policies = policies;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything a sender has told of one referral, to read again and to change; their own agency's only. */
    @Transactional(readOnly = true)
    public Optional<ToldSoFar> told(Caller sender, Reference reference) {
        return contacts.find(Boundary.ofSender(sender), reference)
                .map(kept -> new ToldSoFar(kept, tellings.all(kept.contact()), !isDecided(kept.contact())));
    }

    /**
     * The whole form again, changed or completed.
     *
     * @param seen the version the sender saw, if they say one
     */
    public Amended amend(Caller sender, Reference reference, @Nullable Integer seen, Amendment amendment) {
        return tell(sender, Boundary.ofSender(sender), reference, seen, amendment);
    }

    /** What a worker would complete. */
    @Transactional(readOnly = true)
    public Optional<ReferralForm> held(Caller worker, Reference reference) {
        var boundary = Boundary.ofWorker(worker);
        return contacts.find(boundary, reference)
                .map(kept ->
                        contacts.told(boundary, kept.contact().arrival().id()).form());
    }

    /** A worker completes what a worker wrote down while listening, or learned when calling back. */
    public Amended complete(Caller worker, Reference reference, int seen, Amendment amendment) {
        var boundary = Boundary.ofWorker(worker);
        boolean isOurs = contacts.find(boundary, reference)
                .map(kept -> kept.contact().arrival().channel())
                .filter(channel -> channel == Channel.WORKER || channel == Channel.PUBLIC_FORM)
                .isPresent();
        if (isOurs) {
            return tell(worker, boundary, reference, seen, amendment);
        }
        return contacts.find(boundary, reference).isPresent()
                ? new Amended.Refused(Reason.SENDERS_OWN_WORDS)
                : new Amended.Refused(Reason.UNKNOWN);
    }

    /** The sender takes it back. The worry stays in the queue: what becomes of it is for the front door to decide. */
    public Amended withdraw(Caller sender, Reference reference, @Nullable Integer seen, String because) {
        var boundary = Boundary.ofSender(sender);
        for (int i = 0; i < TRIES; i++) {
            var found = contacts.find(boundary, reference);
            if (found.isEmpty()) {
                return new Amended.Refused(Reason.UNKNOWN);
            }
            var kept = found.get();
            var history = contacts.history(boundary, kept.contact().arrival().id());
            if (Change.standingWithdrawal(history).isPresent()) {
                return done(boundary, reference);
            }
            if (seen != null && seen != kept.version()) {
                return new Amended.Stale(kept.version());
            }
            if (isDecided(kept.contact())) {
                return new Amended.Refused(Reason.DECIDED);
            }
            var change = change(kept, What.WITHDRAWN, now(), sender, because);
            if (contacts.move(kept.contact(), change)) {
                announcements.moved(kept.contact(), kept.contact(), change);
                audit(sender, kept.contact(), "contact-withdrawn", Map.of());
                routing.senderAnswered(boundary, kept.contact().arrival().id(), sender.subject());
                return done(boundary, reference);
            }
        }
        throw new IllegalStateException("the contact changes faster than it can be withdrawn");
    }

    private Amended tell(
            Caller caller, Boundary boundary, Reference reference, @Nullable Integer seen, Amendment amendment) {
        for (int i = 0; i < TRIES; i++) {
            var found = contacts.find(boundary, reference);
            if (found.isEmpty()) {
                return new Amended.Refused(Reason.UNKNOWN);
            }
            var kept = found.get();
            var before = contacts.told(boundary, kept.contact().arrival().id());
            if (isSaidAlready(before, amendment)) {
                return done(boundary, reference);
            }
            if (seen != null && seen != kept.version()) {
                return new Amended.Stale(kept.version());
            }
            var refused = refusal(kept.contact(), before, amendment.reading());
            if (refused.isPresent()) {
                return new Amended.Refused(refused.get());
            }
            if (add(caller, kept, before, amendment)) {
                routing.senderAnswered(boundary, kept.contact().arrival().id(), caller.subject());
                return done(boundary, reference);
            }
        }
        throw new IllegalStateException("the contact changes faster than it can be amended");
    }

    private boolean add(Caller caller, Kept<Contact> kept, Told before, Amendment amendment) {
        var contact = kept.contact();
        var at = now();
        var policy = policies.at(contact.arrival().authority(), at);
        var said = amendment.reading().form().immediateDanger().statement();
        var next = Retelling.of(contact, said, at, policy);
        var ownClock = DecisionClock.start(at, next.arrival().mayBeInDanger(), policy);
        var now = before.amended(amendment.reading(), at, amendment.because(), ownClock);
        var change = change(kept, What.AMENDED, at, caller, amendment.because());
        int telling = tellings.add(next, before, now, change);
        if (telling == 0) {
            return false;
        }
        announcements.moved(contact, next, change);
        announcements.amended(next, telling, now, Retelling.isNewDanger(contact, said), change);
        audit(caller, next, "contact-amended", Map.of("telling", "" + telling, "danger", said.name()));
        return true;
    }

    private Optional<Reason> refusal(Contact contact, Told before, Reading reading) {
        if (isDecided(contact)) {
            return Optional.of(Reason.DECIDED);
        }
        var first = contact.arrival().source().clientReference();
        var again = reading.form().clientReference();
        if (again != null && !again.equals(first)) {
            return Optional.of(Reason.OTHER_CLIENT_REFERENCE);
        }
        return SamePeople.broken(before.form(), reading.form());
    }

    private static boolean isDecided(Contact contact) {
        return contact instanceof Contact.Signed
                || contact instanceof Contact.OutcomeSent
                || contact instanceof Contact.TransferredOut
                || contact instanceof Contact.Closed;
    }

    private static boolean isSaidAlready(Told before, Amendment amendment) {
        return before.bodyDigest().equals(amendment.reading().bodyDigest());
    }

    private Amended done(Boundary boundary, Reference reference) {
        var kept = contacts.find(boundary, reference).orElseThrow();
        var told = contacts.told(boundary, kept.contact().arrival().id());
        return new Amended.Done(kept, told, tellings.count(kept.contact()));
    }

    private static Change change(Kept<Contact> kept, What what, Instant at, Caller caller, String because) {
        return new Change(kept.version() + 1, what, at, caller.subject(), because);
    }

    private void audit(Caller caller, Contact contact, String action, Map<String, String> codes) {
        audit.record(caller, action, "contact", contact.arrival().id().toString(), codes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What was told of one referral.
     *
     * @param tellings the first time first; the last one holds
     * @param mayChange not once it is decided: something new is a new referral then
     */
    public record ToldSoFar(Kept<Contact> kept, List<Told> tellings, boolean mayChange) {

        public ToldSoFar {
            tellings = List.copyOf(tellings);
        }
    }
}
