package org.safeguardinghub.referral.restriction;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.people.PersonDesk;
import org.safeguardinghub.referral.restriction.Restriction.Word;
import org.safeguardinghub.referral.workforce.Colleagues;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people place, confirm and lift what has to be observed about somebody. */
@Service
@Transactional
public class RestrictionDesk {

    private static final int MOST = 100;

    private final PersonDesk people;
    private final CaseDesk cases;
    private final Restrictions restrictions;
    private final Colleagues colleagues;
    private final ContactReader contacts;
    private final RestrictionNews news;
    private final AuditTrail audit;
    private final InstantSource clock;

    RestrictionDesk(
            PersonDesk people,
            CaseDesk cases,
            Restrictions restrictions,
            Colleagues colleagues,
            ContactReader contacts,
            RestrictionNews news,
            AuditTrail audit,
            InstantSource clock) {
        this.people = people;
        this.cases = cases;
        this.restrictions = restrictions;
        this.colleagues = colleagues;
        this.contacts = contacts;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of placing one. */
    public sealed interface Placing {

        record Placed(Restriction restriction) implements Placing {}

        /** Nobody of that id works here. */
        record NoSuchWorker() implements Placing {}

        /** It is in force already. */
        record InForceAlready(Restriction restriction) implements Placing {}

        record Unknown() implements Placing {}
    }

    /** What came of saying something to one. */
    public enum Settling {
        SETTLED,
        SETTLED_BEFORE,
        UNKNOWN
    }

    /** What is to be placed; a wall names whom it keeps out by the id of their account. */
    public sealed interface Wanted {

        record As(Terms terms) implements Wanted {}

        record WallAround(UUID worker) implements Wanted {}
    }

    /** All of a person, those that were lifted too; of a record that is withheld from the reader only what is in force. */
    public Optional<Listed> list(Caller caller, PersonId id) {
        return people.access(caller, id).map(access -> {
            audit.record(caller, "restrictions-viewed", "person", id.toString(), access.codes());
            return new Listed(restrictions.of(List.of(id)), access.isWithheld());
        });
    }

    /** What is in force for anybody whom a contact names. That somebody has looked is written down. */
    public Optional<List<Restrictions.OnContact>> ofContact(Caller caller, Reference reference) {
        return cases.kept(caller, reference).map(kept -> {
            var contact = kept.contact().arrival().id();
            audit.record(caller, "restrictions-viewed", "contact", contact.toString(), Map.of());
            return restrictions.inForceOn(contact);
        });
    }

    /** Walls that the hub raised by itself, for a manager to say whether it is so; at most a hundred, the oldest first. */
    public List<Restriction> toBeConfirmed(Caller caller) {
        contacts.enter(Boundary.ofWorker(caller));
        return restrictions.toBeConfirmed(Worker.of(caller).id(), MOST).stream()
                .filter(wall -> people.access(caller, wall.person()).isPresent())
                .toList();
    }

    public Placing place(Caller caller, PersonId id, Wanted wanted, String why) {
        if (people.access(caller, id).isEmpty()) {
            return new Placing.Unknown();
        }
        var terms = terms(caller, wanted);
        if (terms.isEmpty()) {
            return new Placing.NoSuchWorker();
        }
        var standing = restrictions.of(List.of(id)).stream()
                .filter(before -> before.isInForce() && before.terms().isAbout(terms.get()))
                .findFirst();
        return standing.<Placing>map(Placing.InForceAlready::new).orElseGet(() -> placed(caller, id, terms.get(), why));
    }

    private Optional<Terms> terms(Caller caller, Wanted wanted) {
        return switch (wanted) {
            case Wanted.As(var terms) -> Optional.of(terms);
            case Wanted.WallAround(var worker) ->
                Worker.of(caller).id().equals(worker)
                        ? Optional.of(new Terms.ConflictWall(Worker.of(caller)))
                        : colleagues
                                .find(caller.authority(), worker)
                                .map(colleague -> new Terms.ConflictWall(colleague.worker()));
        };
    }

    private Placing placed(Caller caller, PersonId id, Terms terms, String why) {
        var restriction = Restriction.placed(caller.authority(), id, terms, why, Worker.of(caller), now());
        // First: once a wall keeps whoever placed it out, they see its contacts no longer.
        var reach = restrictions.reach(id);
        restrictions.add(restriction);
        news.stands(restriction, reach, restriction.at());
        audit.record(caller, "restriction-placed", "person", id.toString(), codes(restriction));
        return new Placing.Placed(restriction);
    }

    /** For a manager: what the hub noticed is so. */
    public Settling confirm(Caller caller, PersonId person, UUID id, String why) {
        return settle(
                caller,
                person,
                id,
                "restriction-confirmed",
                (restriction, word) -> {
                    boolean isFirst = restriction.isToBeConfirmed() && restrictions.confirm(restriction, word);
                    if (isFirst) {
                        news.confirmed(restriction, word.at());
                    }
                    return isFirst;
                },
                why);
    }

    /** Nothing of what it kept back before is taken back by it. */
    public Settling lift(Caller caller, PersonId person, UUID id, String why) {
        return settle(
                caller,
                person,
                id,
                "restriction-lifted",
                (restriction, word) -> {
                    boolean isFirst = restrictions.lift(restriction, word);
                    if (isFirst) {
                        news.lifted(restriction, word.at());
                    }
                    return isFirst;
                },
                why);
    }

    private Settling settle(
            Caller caller, PersonId person, UUID id, String action, BiPredicate<Restriction, Word> step, String why) {
        contacts.enter(Boundary.ofWorker(caller));
        var found = restrictions
                .find(id)
                .filter(restriction -> people.access(caller, person).isPresent())
                .filter(restriction -> restrictions.of(List.of(person)).contains(restriction));
        if (found.isEmpty()) {
            return Settling.UNKNOWN;
        }
        if (!step.test(found.get(), new Word(why, Worker.of(caller), now()))) {
            return Settling.SETTLED_BEFORE;
        }
        audit.record(caller, action, "person", person.toString(), codes(found.get()));
        return Settling.SETTLED;
    }

    private static Map<String, String> codes(Restriction restriction) {
        return Map.of(
                "restriction",
                restriction.id().toString(),
                "kind",
                restriction.terms().kind().name().toLowerCase(Locale.ROOT));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param isWithheld whether only that there are some may be shown */
    public record Listed(List<Restriction> all, boolean isWithheld) {

        public Listed {
            all = List.copyOf(all);
        }
    }
}
