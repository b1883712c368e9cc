package org.safeguardinghub.referral.history;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person opens what came before. That they did is a receipt: closing without action needs it (domain.md 10). */
@Service
@Transactional
public class HistoryDesk {

    private final CaseDesk desk;
    private final EarlierContacts earlier;
    private final AuditTrail audit;
    private final InstantSource clock;

    HistoryDesk(CaseDesk desk, EarlierContacts earlier, AuditTrail audit, InstantSource clock) {
        this.desk = desk;
        this.earlier = earlier;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Opened> open(Caller caller, Reference reference) {
        return desk.kept(caller, reference).map(kept -> {
            var id = kept.contact().arrival().id();
            var now = clock.instant();
            var contacts = earlier.ofTheSameChildren(Boundary.ofWorker(caller), id);
            earlier.opened(id, Worker.of(caller).id(), now);
            audit.record(caller, "history-opened", "contact", id.toString(), Map.of());
            return new Opened(contacts, Pattern.in(contacts, now));
        });
    }

    /** What the rules of a decision ask, without opening anything. */
    public Known known(Caller caller, ContactId contact) {
        var contacts = earlier.ofTheSameChildren(Boundary.ofWorker(caller), contact);
        boolean hasOpened = earlier.hasOpened(contact, Worker.of(caller).id());
        return new Known(hasOpened, Pattern.in(contacts, clock.instant()));
    }

    public record Opened(List<Earlier> contacts, Pattern pattern) {

        public Opened {
            contacts = List.copyOf(contacts);
        }
    }

    /** @param isOpened whether the person who asks has opened the earlier contacts */
    public record Known(boolean isOpened, Pattern pattern) {}
}
