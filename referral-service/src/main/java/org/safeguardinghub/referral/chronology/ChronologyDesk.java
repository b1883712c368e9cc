package org.safeguardinghub.referral.chronology;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.people.PersonDesk;
import org.safeguardinghub.referral.workforce.Colleagues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person reads what was known when. That they did is written down. */
@Service
@Transactional
public class ChronologyDesk {

    private final CaseDesk desk;
    private final PersonDesk people;
    private final ConcernedContacts concerned;
    private final List<ChronologySource> sources;
    private final Colleagues colleagues;
    private final AuditTrail audit;
    private final InstantSource clock;

    ChronologyDesk(
            CaseDesk desk,
            PersonDesk people,
            ConcernedContacts concerned,
            List<ChronologySource> sources,
            Colleagues colleagues,
            AuditTrail audit,
            InstantSource clock) {
        this.desk = desk;
        this.people = people;
        this.concerned = concerned;
        this.sources = List.copyOf(sources);
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Chronology> ofContact(Caller caller, Reference reference, Question question) {
        return desk.kept(caller, reference).map(kept -> {
            var id = kept.contact().arrival().id();
            audit.record(caller, "chronology-read", "contact", id.toString(), codes(question));
            return read(caller, Set.of(id), question);
        });
    }

    /** What came of asking for a person's. */
    public sealed interface OfPerson {

        record Read(Chronology chronology) implements OfPerson {}

        /** The record is restricted, and whoever asks may only know that it exists. */
        record Withheld() implements OfPerson {}

        record Unknown() implements OfPerson {}
    }

    /** That somebody asked is written down, whether they may read it or not. */
    public OfPerson ofPerson(Caller caller, UUID person, Question question) {
        var access = people.access(caller, new PersonId(person));
        return concerned
                .of(Boundary.ofWorker(caller), person)
                .flatMap(contacts -> access.map(how -> ofPerson(caller, person, contacts, how, question)))
                .orElseGet(OfPerson.Unknown::new);
    }

    private OfPerson ofPerson(
            Caller caller, UUID person, Set<ContactId> contacts, PersonDesk.Access how, Question question) {
        var codes = new HashMap<>(codes(question));
        codes.putAll(how.codes());
        audit.record(caller, "chronology-read", "person", person.toString(), codes);
        return how.isWithheld() ? new OfPerson.Withheld() : new OfPerson.Read(read(caller, contacts, question));
    }

    private Chronology read(Caller caller, Set<ContactId> contacts, Question question) {
        var boundary = Boundary.ofWorker(caller);
        var asOf = question.asOf() == null ? clock.instant() : question.asOf();
        var scope = new Scope(boundary, contacts, asOf, concerned.hiddenIn(boundary, contacts));
        var found = new Merging(sources, scope, question.after()).next(question, question.limit() + 1);
        boolean hasNext = found.size() > question.limit();
        var page = hasNext ? found.subList(0, question.limit()) : found;
        return new Chronology(
                asOf,
                contacts.size(),
                named(caller, page),
                hasNext ? page.getLast().mark() : null);
    }

    private List<Entry> named(Caller caller, List<Entry> page) {
        var ids = new HashSet<UUID>();
        page.forEach(entry -> id(entry).ifPresent(ids::add));
        var known = colleagues.these(caller.authority(), ids);
        return page.stream()
                .map(entry -> id(entry)
                        .map(known::get)
                        .map(one ->
                                entry.toldBy(entry.teller().named(one.worker().name())))
                        .orElse(entry))
                .toList();
    }

    private static Optional<UUID> id(Entry entry) {
        try {
            return entry.teller().source() == Teller.Source.FRONT_DOOR
                    ? Optional.of(UUID.fromString(entry.teller().subject()))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Map<String, String> codes(Question question) {
        Instant asOf = question.asOf();
        return asOf == null ? Map.of() : Map.of("asOf", asOf.toString());
    }
}
