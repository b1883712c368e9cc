package org.safeguardinghub.referral.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditReader;
import org.safeguardinghub.kit.audit.AuditReader.Entry;
import org.safeguardinghub.kit.audit.AuditReader.Subject;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.workforce.Colleague;
import org.safeguardinghub.referral.workforce.Colleagues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has seen a person's record, and every contact that names them, and what they did with it. */
@Service
@Transactional
public class ReadingsDesk {

    static final int PAGE = 100;

    private static final String PERSON = "person";
    private static final String CONTACT = "contact";

    private final People people;
    private final AuditReader trail;
    private final Colleagues colleagues;
    private final ContactReader contacts;
    private final AuditTrail audit;

    ReadingsDesk(People people, AuditReader trail, Colleagues colleagues, ContactReader contacts, AuditTrail audit) {
        this.people = people;
        this.trail = trail;
        this.colleagues = colleagues;
        this.contacts = contacts;
        this.audit = audit;
    }

    /**
     * One row of the trail.
     *
     * @param reference of the contact it was done to; absent where it was the person's own record
     * @param actor absent where none of our workers did it
     */
    public record Reading(
            Entry entry,
            @Nullable String reference,
            @Nullable Colleague actor) {}

    /**
     * A page of them, the newest first.
     *
     * @param next before which row to go on, if there may be more
     */
    public record Readings(List<Reading> readings, @Nullable Long next) {

        public Readings {
            readings = List.copyOf(readings);
        }
    }

    /** That somebody asked is written down as well. A sealed record does not exist, except for who keeps it. */
    public Optional<Readings> of(Caller caller, PersonId id, @Nullable Long before) {
        contacts.enter(Boundary.ofWorker(caller));
        return people.find(id)
                .filter(person -> !person.isSealed() || Discretion.seesSealed(caller))
                .map(person -> {
                    var readings = readings(caller, person, before);
                    audit.record(caller, "readings-viewed", PERSON, id.toString(), Map.of());
                    return readings;
                });
    }

    /** What names somebody who is sealed is shown to nobody else, on whosever page. */
    private Readings readings(Caller caller, Person person, @Nullable Long before) {
        var all = people.contacts(person.together());
        Set<String> hidden = Discretion.seesSealed(caller) ? Set.of() : people.namingSealed(List.copyOf(all.values()));
        Map<String, String> named = all.entrySet().stream()
                .filter(entry -> !hidden.contains(entry.getValue()))
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
        var subjects = new ArrayList<Subject>();
        person.together().forEach(same -> subjects.add(new Subject(PERSON, same.toString())));
        named.keySet().forEach(contact -> subjects.add(new Subject(CONTACT, contact)));
        var found = trail.of(caller.authority(), subjects, before == null ? Long.MAX_VALUE : before, PAGE);
        var workers = colleagues.these(
                caller.authority(),
                found.stream().flatMap(entry -> entry.account().stream()).collect(Collectors.toSet()));
        return new Readings(
                found.stream()
                        .map(entry -> new Reading(
                                entry,
                                named.get(entry.subject().id()),
                                entry.account().map(workers::get).orElse(null)))
                        .toList(),
                found.size() < PAGE ? null : found.getLast().id());
    }
}
