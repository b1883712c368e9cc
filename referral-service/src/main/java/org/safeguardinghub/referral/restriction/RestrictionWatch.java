package org.safeguardinghub.referral.restriction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.matching.NameWords;
import org.safeguardinghub.referral.form.Address;
import org.safeguardinghub.referral.form.Adult;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.people.Named;
import org.safeguardinghub.referral.people.PeopleWatch;
import org.safeguardinghub.referral.people.PersonKind;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices by itself what must be observed at once, before anybody has had time to say so: an address that a sender marked
 * as confidential, and a worker who bears the name of somebody in the family. Each time once, whatever was said to it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class RestrictionWatch implements PeopleWatch {

    private static final String MARKED = "The sender marked an address as confidential.";
    private static final String SAME_NAME = "Somebody in the family has the name of this worker.";

    private final Restrictions restrictions;
    private final Workforce workforce;
    private final RestrictionNews news;
    private final AuditTrail audit;

    RestrictionWatch(Restrictions restrictions, Workforce workforce, RestrictionNews news, AuditTrail audit) {
        this.restrictions = restrictions;
        this.workforce = workforce;
        this.news = news;
        this.audit = audit;
    }

    @Override
    public void known(List<Named> named, Instant now) {
        named.stream()
                .filter(each -> addresses(each).stream().anyMatch(Address::confidential))
                .forEach(each -> place(each.authority(), each.person(), new Terms.ConfidentialAddress(), MARKED, now));
        var workers = new HashMap<AuthorityId, Map<NameWords, List<Worker>>>();
        named.stream()
                .filter(each -> each.kind() == PersonKind.ADULT && mayBelongToTheFamily(adult(each)))
                .forEach(each -> names(adult(each))
                        .flatMap(name ->
                                workers
                                        .computeIfAbsent(each.authority(), this::byName)
                                        .getOrDefault(name, List.of())
                                        .stream())
                        .distinct()
                        .forEach(worker -> keepOut(worker, each, now)));
    }

    /** Each name is read once for a batch, however many people there are to compare. */
    private Map<NameWords, List<Worker>> byName(AuthorityId authority) {
        var found = new HashMap<NameWords, List<Worker>>();
        workforce
                .presentIn(authority)
                .forEach(worker -> NameWords.of(worker.name())
                        .ifPresent(name -> found.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(worker)));
        return found;
    }

    @Override
    public void regrouped(PersonId here, PersonId there, Instant now) {
        restrictions.of(List.of(here, there)).stream()
                .filter(Restriction::isInForce)
                .forEach(standing -> news.stands(standing, restrictions.reach(standing.person()), now));
    }

    /** Around each child of the contact: what is worked on is about them. */
    private void keepOut(Worker worker, Named adult, Instant now) {
        workforce
                .childrenOf(adult.contact())
                .forEach(child -> place(adult.authority(), child, new Terms.ConflictWall(worker), SAME_NAME, now));
    }

    private void place(AuthorityId authority, PersonId person, Terms terms, String why, Instant now) {
        boolean isKnown = restrictions.of(List.of(person)).stream()
                .anyMatch(before -> before.terms().isAbout(terms));
        if (!isKnown) {
            var restriction = Restriction.placed(authority, person, terms, why, Worker.SYSTEM, now);
            restrictions.add(restriction);
            news.stands(restriction, restrictions.reach(person), now);
            audit.recordByService(
                    authority,
                    "restriction-placed",
                    "person",
                    person.toString(),
                    Map.of(
                            "restriction",
                            restriction.id().toString(),
                            "kind",
                            terms.kind().name().toLowerCase(Locale.ROOT)));
        }
    }

    private static List<Address> addresses(Named named) {
        return named.kind() == PersonKind.CHILD
                ? named.form().children().get(named.place()).addresses()
                : adult(named).addresses();
    }

    private static Adult adult(Named named) {
        return named.form().adults().get(named.place());
    }

    /** Whoever is there because it is their work is no relative. */
    private static boolean mayBelongToTheFamily(Adult adult) {
        return !adult.roles().contains(Adult.Part.PROFESSIONAL)
                && adult.relationships().stream()
                        .noneMatch(tie -> tie.relationship() == Adult.Relationship.Kind.PROFESSIONAL);
    }

    private static Stream<NameWords> names(Adult adult) {
        return Stream.concat(Stream.ofNullable(adult.name()), adult.previousNames().stream())
                .flatMap(name -> NameWords.of(full(name)).stream());
    }

    private static String full(PersonName name) {
        return Stream.of(name.given(), name.family()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
