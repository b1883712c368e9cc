package org.safeguardinghub.referral.contact;

import java.util.Optional;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Contact.Held;
import org.safeguardinghub.referral.contact.Contact.Unowned;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a worker takes a contact. It is theirs or somebody else's, never two people's. */
@Service
@Transactional
public class ClaimDesk {

    private static final Move TAKE = Move.ofAnyone(
            Change.What.CLAIMED,
            null,
            (contact, worker, at) -> contact instanceof Unowned unowned
                    ? Step.to(unowned.claim(worker, at))
                    : Step.refused(Refusal.NOT_POSSIBLE_NOW));

    private final Contacts contacts;
    private final CaseDesk desk;

    ClaimDesk(Contacts contacts, CaseDesk desk) {
        this.contacts = contacts;
        this.desk = desk;
    }

    /** Takes this one, as the worker saw it. To claim again what one has is no fault. */
    public Moved claim(Caller caller, Reference reference, int versionSeen) {
        return contacts.find(Boundary.ofWorker(caller), reference)
                .<Moved>map(kept -> kept.contact() instanceof Held held
                        ? whose(held, kept, Worker.of(caller))
                        : race(caller, reference, versionSeen))
                .orElseGet(Moved.Unknown::new);
    }

    /** Takes the most urgent one that nobody else is taking. */
    public Optional<Kept<Contact>> claimNext(Caller caller) {
        return contacts.mostUrgentUnclaimed(Boundary.ofWorker(caller))
                .flatMap(kept -> desk.move(caller, kept.contact().arrival().reference(), kept.version(), TAKE)
                                instanceof Moved.Done(var taken)
                        ? Optional.of(taken)
                        : Optional.empty());
    }

    private static Moved whose(Held held, Kept<Contact> kept, Worker worker) {
        return held.hold().isOf(worker) ? new Moved.Done(kept) : new Moved.TakenBy(held);
    }

    /** Two may come this far; the database lets one through, and the other is told who was first. */
    private Moved race(Caller caller, Reference reference, int versionSeen) {
        var moved = desk.move(caller, reference, versionSeen, TAKE);
        if (!(moved instanceof Moved.Stale)) {
            return moved;
        }
        return contacts.find(Boundary.ofWorker(caller), reference)
                .<Moved>map(kept -> kept.contact() instanceof Held held ? new Moved.TakenBy(held) : moved)
                .orElseGet(Moved.Unknown::new);
    }
}
