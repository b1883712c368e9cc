package org.safeguardinghub.referral.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.identifier.Held;
import org.safeguardinghub.referral.identifier.Identifiers;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person across contacts, families and names: a child's history, or an adult's as whatever they were in each. */
@Service
@Transactional
public class PersonDesk {

    private final People people;
    private final Identifiers identifiers;
    private final ContactReader contacts;
    private final EmergencyOpenings emergencies;
    private final AuditTrail audit;
    private final InstantSource clock;

    PersonDesk(
            People people,
            Identifiers identifiers,
            ContactReader contacts,
            EmergencyOpenings emergencies,
            AuditTrail audit,
            InstantSource clock) {
        this.people = people;
        this.identifiers = identifiers;
        this.contacts = contacts;
        this.emergencies = emergencies;
        this.audit = audit;
        this.clock = clock;
    }

    /** That somebody has read it is written down. A sealed record does not exist, except for who keeps it. */
    public Optional<File> open(Caller caller, PersonId id) {
        return visible(caller, id).map(person -> {
            var access = access(caller, person);
            audit.record(caller, "person-viewed", "person", id.toString(), access.codes());
            return access.isWithheld()
                    ? new File(person, access, List.of(), List.of())
                    : new File(person, access, appearances(caller, person), identifiers.of(person.together()));
        });
    }

    /** By what right whoever asks would read it; empty where it does not exist for them. */
    public Optional<Access> access(Caller caller, PersonId id) {
        return visible(caller, id).map(person -> access(caller, person));
    }

    private Access access(Caller caller, Person person) {
        if (!person.isRestricted()) {
            return new Access(How.UNRESTRICTED, null);
        }
        if (Discretion.seesRestricted(caller)) {
            return new Access(How.BY_ROLE, null);
        }
        return emergencies
                .openUntil(person, Worker.of(caller).id(), clock.instant())
                .map(until -> new Access(How.IN_AN_EMERGENCY, until))
                .orElseGet(() -> new Access(How.WITHHELD, null));
    }

    /** What names somebody who is sealed is shown to nobody else, on whosever page. */
    private List<Appearance> appearances(Caller caller, Person person) {
        var all = people.appearances(person.together());
        if (Discretion.seesSealed(caller)) {
            return all;
        }
        var hidden = people.namingSealed(all.stream().map(Appearance::reference).toList());
        return all.stream()
                .filter(appearance -> !hidden.contains(appearance.reference()))
                .toList();
    }

    /** Somebody has found out that a number is not this person's. What was said stays on record, ended. */
    public boolean endIdentifier(Caller caller, PersonId id, Identifier number, String why) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return visible(caller, id)
                .filter(person -> !person.isRestricted() || Discretion.seesRestricted(caller))
                .filter(person -> endedOnAny(person, number, Worker.of(caller), why, now))
                .map(person -> {
                    identifiers.recheckSharing(number);
                    audit.record(
                            caller,
                            "identifier-ended",
                            "person",
                            id.toString(),
                            Map.of("system", number.system().name()));
                    return person;
                })
                .isPresent();
    }

    /** Whoever is the same is shown as one person, so that the number may stand on any of their records. */
    private boolean endedOnAny(Person person, Identifier number, Worker worker, String why, Instant now) {
        return person.together().stream()
                        .filter(same -> identifiers.end(same, number, worker, why, now))
                        .count()
                > 0;
    }

    private Optional<Person> visible(Caller caller, PersonId id) {
        contacts.enter(Boundary.ofWorker(caller));
        return people.find(id).filter(person -> !person.isSealed() || Discretion.seesSealed(caller));
    }

    /** By what right a record is read. */
    public enum How {
        UNRESTRICTED,
        BY_ROLE,
        IN_AN_EMERGENCY,
        /** Not at all: only that it exists is shown. */
        WITHHELD
    }

    /** @param until when an emergency opening ends */
    public record Access(How how, @Nullable Instant until) {

        public boolean isWithheld() {
            return how == How.WITHHELD;
        }

        /** For the audit trail: by what right a restricted record was read, or that it was not. */
        public Map<String, String> codes() {
            return how == How.UNRESTRICTED ? Map.of() : Map.of("access", how.name());
        }
    }

    public record File(Person person, Access access, List<Appearance> contacts, List<Held> identifiers) {

        public File {
            contacts = List.copyOf(contacts);
            identifiers = List.copyOf(identifiers);
        }

        public boolean isWithheld() {
            return access.isWithheld();
        }
    }
}
