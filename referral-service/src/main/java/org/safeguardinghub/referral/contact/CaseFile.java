package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One contact with everything about it. That a person has read it is written down. */
@Service
@Transactional
public class CaseFile {

    private final Contacts contacts;
    private final AuditTrail audit;

    CaseFile(Contacts contacts, AuditTrail audit) {
        this.contacts = contacts;
        this.audit = audit;
    }

    /** For a worker of the authority: the whole of it, audited. */
    public Optional<Page> open(Caller worker, Reference reference) {
        var page = page(Boundary.ofWorker(worker), reference);
        page.ifPresent(found -> audit.record(
                worker,
                "contact-viewed",
                "contact",
                found.contact().arrival().id().toString(),
                Map.of()));
        return page;
    }

    /** For a worker of the authority: the whole of it as it stood at an instant, audited; nothing before it arrived. */
    public Optional<Page> open(Caller worker, Reference reference, Instant asOf) {
        var boundary = Boundary.ofWorker(worker);
        return contacts.find(boundary, reference, asOf).map(kept -> {
            var id = kept.contact().arrival().id();
            audit.record(worker, "contact-viewed", "contact", id.toString(), Map.of("asOf", asOf.toString()));
            var history = contacts.history(boundary, id).stream()
                    .filter(change -> !change.at().isAfter(asOf))
                    .toList();
            return new Page(
                    kept.contact(),
                    kept.version(),
                    contacts.told(boundary, id, asOf),
                    history,
                    contacts.namesRestricted(boundary, id));
        });
    }

    /** For the agency that sent it: how far it has come. */
    @Transactional(readOnly = true)
    public Optional<Page> track(Caller sender, Reference reference) {
        return page(Boundary.ofSender(sender), reference);
    }

    /**
     * For a worker of the authority who wants to see what an agency is shown, with the agency's own boundary.
     *
     * @return no contact for the worker; or no page for the agency, which did not send it
     */
    public Optional<Shown> openAs(Caller worker, Reference reference, AgencyId agency) {
        return contacts.find(Boundary.ofWorker(worker), reference).map(kept -> {
            var arrival = kept.contact().arrival();
            audit.record(
                    worker, "seen-as-sender", "contact", arrival.id().toString(), Map.of("agency", agency.value()));
            return new Shown(page(new Boundary(arrival.authority().value(), agency.value()), reference)
                    .orElse(null));
        });
    }

    /** For our own services, of whichever authority; what of it may go to whom is not decided here. */
    @Transactional(readOnly = true)
    public Optional<Page> ofTheHouse(ContactId id) {
        var boundary = Boundary.ofTheHouse();
        return contacts.find(boundary, id).map(kept -> page(boundary, kept));
    }

    /** What the sender said last, for a rule that has to look. */
    @Transactional(readOnly = true)
    public Told told(ContactId id) {
        return contacts.told(Boundary.ofTheHouse(), id);
    }

    private Optional<Page> page(Boundary boundary, Reference reference) {
        return contacts.find(boundary, reference).map(kept -> page(boundary, kept));
    }

    private Page page(Boundary boundary, Kept<Contact> kept) {
        var id = kept.contact().arrival().id();
        return new Page(
                kept.contact(),
                kept.version(),
                contacts.told(boundary, id),
                contacts.history(boundary, id),
                contacts.namesRestricted(boundary, id));
    }

    /** @param page absent where the agency is shown nothing */
    public record Shown(@Nullable Page page) {}

    /** @param isRestricted whether it names somebody whose record is restricted */
    public record Page(Contact contact, int version, Told told, List<Change> history, boolean isRestricted) {

        public Page {
            history = List.copyOf(history);
        }

        /** When something happened to it for the first time, if it did. */
        public @Nullable Instant firstTime(Change.What what) {
            return history.stream()
                    .filter(change -> change.what() == what)
                    .map(Change::at)
                    .findFirst()
                    .orElse(null);
        }

        /** When the sender took it back, where they have said nothing since. */
        public @Nullable Instant withdrawnAt() {
            return Change.standingWithdrawal(history).map(Change::at).orElse(null);
        }

        /** How far the case is, as the disclosure rules name it. */
        public String stage() {
            return StateNames.of(contact);
        }
    }
}
