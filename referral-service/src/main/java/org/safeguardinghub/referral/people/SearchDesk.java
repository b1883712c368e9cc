package org.safeguardinghub.referral.people;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.matching.Description;
import org.safeguardinghub.matching.SearchKeys;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.ContactReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody is looked up on purpose, by name, birth date, number or reference. That it was done is written down. */
@Service
@Transactional
public class SearchDesk {

    static final int PAGE = 50;

    private final CaseDesk desk;
    private final People people;
    private final PeopleToMatch descriptions;
    private final ContactReader contacts;
    private final AuditTrail audit;

    SearchDesk(CaseDesk desk, People people, PeopleToMatch descriptions, ContactReader contacts, AuditTrail audit) {
        this.desk = desk;
        this.people = people;
        this.descriptions = descriptions;
        this.contacts = contacts;
        this.audit = audit;
    }

    public Found search(Caller caller, Question question, @Nullable PersonId after) {
        contacts.enter(Boundary.ofWorker(caller));
        var reached = reached(caller, question, after);
        var next = reached.size() > PAGE ? reached.get(PAGE - 1) : null;
        var page = visible(caller, question, reached.stream().limit(PAGE).toList());
        audit.record(
                caller,
                "people-searched",
                "person",
                "search",
                Map.of("by", question.kind(), "found", String.valueOf(page.size())));
        return new Found(page, next);
    }

    private List<PersonId> reached(Caller caller, Question question, @Nullable PersonId after) {
        return switch (question) {
            case Question.ByReference(var reference) ->
                desk.kept(caller, reference)
                        .map(kept -> people.of(kept.contact().arrival().id()))
                        .orElseGet(List::of);
            case Question.ByNumber(var value) -> people.numbered(value, PAGE);
            case Question.ByName(var names, var birth) ->
                Optional.ofNullable(SearchKeys.ofQuestion(names, birth))
                        .map(key -> people.under(key, after, PAGE + 1))
                        .orElseGet(List::of);
        };
    }

    /** Each person once, however many contacts name them; nobody who is sealed, and of the restricted that they exist. */
    private List<Hit> visible(Caller caller, Question question, Collection<PersonId> reached) {
        var known = descriptions.known(reached);
        var found = people.find(reached);
        var shown = new LinkedHashSet<PersonId>();
        var visible = reached.stream()
                .filter(id -> fits(question, known.get(id)))
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .filter(person -> !person.isSealed() || Discretion.seesSealed(caller))
                .filter(person -> shown.add(person.together().getFirst()))
                .toList();
        var references = references(caller, visible);
        return visible.stream()
                .map(person ->
                        hit(caller, person, known.get(person.id()), references.getOrDefault(person.id(), List.of())))
                .toList();
    }

    /** A relative's reference does not lead to a sealed child. */
    private Map<PersonId, List<String>> references(Caller caller, List<Person> visible) {
        var references = people.references(visible.stream().map(Person::id).toList());
        if (Discretion.seesSealed(caller)) {
            return references;
        }
        var hidden = people.namingSealed(
                references.values().stream().flatMap(List::stream).distinct().toList());
        return references.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> without(hidden, of.getValue())));
    }

    private static List<String> without(Set<String> hidden, List<String> references) {
        return references.stream()
                .filter(reference -> !hidden.contains(reference))
                .toList();
    }

    private static boolean fits(Question question, @Nullable Known known) {
        return !(question instanceof Question.ByName(var names, var _))
                || known != null && SearchKeys.fits(names, known.description());
    }

    private static Hit hit(Caller caller, Person person, @Nullable Known known, List<String> references) {
        boolean isWithheld = person.isRestricted() && !Discretion.seesRestricted(caller);
        return isWithheld || known == null
                ? new Hit(person, isWithheld, null, List.of())
                : new Hit(person, false, known.description(), references);
    }

    /** @param next from where to go on, if there may be more */
    public record Found(List<Hit> hits, @Nullable PersonId next) {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * @param isWithheld whether only that the record exists may be shown
     * @param references of the contacts that name them, newest first
     */
    public record Hit(
            Person person, boolean isWithheld, @Nullable Description description, List<String> references) {

        public Hit {
            references = List.copyOf(references);
        }
    }
}
