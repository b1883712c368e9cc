package org.safeguardinghub.referral.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.matching.BlockingKeys;
import org.safeguardinghub.matching.Likeness;
import org.safeguardinghub.matching.Matcher;
import org.safeguardinghub.matching.SearchKeys;
import org.safeguardinghub.matching.Weights;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.identifier.Identifiers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for people who may be the same, after a contact is safely stored. It suggests and never decides; of somebody
 * whose record is sealed only the restricted-records officer hears.
 */
@Service
@Transactional
public class Matching {

    private static final int AT_ONCE = 100;
    private static final int MOST_SUGGESTED = 10;

    private final PeopleToMatch people;
    private final Identifiers identifiers;
    private final ContactReader contacts;
    private final PersonNews news;
    private final PeopleWatch watch;
    private final InstantSource clock;
    private final Matcher matcher = new Matcher(Weights.standard());

    Matching(
            PeopleToMatch people,
            Identifiers identifiers,
            ContactReader contacts,
            PersonNews news,
            PeopleWatch watch,
            InstantSource clock) {
        this.people = people;
        this.identifiers = identifiers;
        this.contacts = contacts;
        this.news = news;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * Gives keys to people who have none. It ends before anybody is looked for, so that two who arrive together see each
     * other.
     *
     * @return whether there may be more to do
     */
    public Batch giveKeys() {
        contacts.enter(Boundary.ofTheHouse());
        var now = clock.instant();
        var taken = people.takeWithoutKeys(AT_ONCE, now);
        giveKeys(taken, now);
        people.keyed(taken, now);
        return Batch.of(taken, AT_ONCE);
    }

    /** Looks for those who have keys. */
    public Batch lookForMatches() {
        contacts.enter(Boundary.ofTheHouse());
        var now = clock.instant();
        var taken = people.takeUnmatched(AT_ONCE, now);
        look(taken, now);
        people.matched(taken, now);
        return Batch.of(taken, AT_ONCE);
    }

    /** One contact alone, when a batch that it was in could not be done. */
    public void giveKeysTo(ContactId contact) {
        contacts.enter(Boundary.ofTheHouse());
        var now = clock.instant();
        var waiting = people.unmatchedOf(contact);
        giveKeys(waiting, now);
        people.keyed(waiting, now);
    }

    public void lookForMatchesOf(ContactId contact) {
        contacts.enter(Boundary.ofTheHouse());
        var now = clock.instant();
        var waiting = people.unmatchedOf(contact);
        look(waiting, now);
        people.matched(waiting, now);
    }

    public void putBack(ContactId contact) {
        contacts.enter(Boundary.ofTheHouse());
        people.putBack(contact, clock.instant());
    }

    /** For somebody who wants to go on now: whoever is still waiting is looked for at once, and again in turn. */
    public void lookNow(ContactId contact) {
        var now = clock.instant();
        var waiting = people.unmatchedOf(contact);
        giveKeys(waiting, now);
        look(waiting, now);
    }

    private void giveKeys(List<Named> named, Instant now) {
        var onTheForm = named.stream().filter(Named::isOnTheForm).toList();
        var before = people.known(ids(onTheForm));
        people.keep(onTheForm.stream().map(each -> keyed(each, before)).toList(), now);
        onTheForm.stream()
                .filter(each -> each.kind() == PersonKind.CHILD)
                .forEach(each -> identifiers.assertedBy(
                        each.person(),
                        each.authority(),
                        each.form().children().get(each.place()).identifiers(),
                        each.sourceAgency(),
                        each.receivedAt()));
        watch.known(onTheForm, now);
    }

    private static Keyed keyed(Named named, Map<PersonId, Known> before) {
        var now = Described.of(named);
        var known = before.get(named.person());
        var description = known == null ? now : Described.amended(known.description(), now);
        var keys = Stream.concat(BlockingKeys.of(description).stream(), SearchKeys.of(description).stream())
                .collect(Collectors.toSet());
        return new Keyed(named, description, keys);
    }

    private void look(List<Named> named, Instant now) {
        var here = people.known(ids(named));
        var asked = named.stream()
                .filter(each -> here.containsKey(each.person()))
                .map(each -> {
                    var description =
                            Objects.requireNonNull(here.get(each.person())).description();
                    return new Keyed(each, description, BlockingKeys.of(description));
                })
                .toList();
        var met = people.met(asked);
        var there =
                people.known(met.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        var suggested = new ArrayList<Sighting>();
        var sealed = new ArrayList<Sighting>();
        for (var each : asked) {
            var known = Objects.requireNonNull(here.get(each.named().person()));
            var sightings = sightings(known, met.getOrDefault(known.person(), List.of()), there, now);
            sightings.stream().filter(sighting -> isSealed(sighting, there)).forEach(sealed::add);
            sightings.stream()
                    .filter(sighting -> !isSealed(sighting, there) && !known.isSealed())
                    .sorted(strongestFirst())
                    .limit(MOST_SUGGESTED)
                    .forEach(suggested::add);
        }
        people.suggest(suggested);
        people.touchSealed(sealed).forEach(news::sealedRecordTouched);
        identifiers.recheck(touchedBy(suggested));
    }

    private List<Sighting> sightings(Known here, List<PersonId> met, Map<PersonId, Known> there, Instant now) {
        return met.stream()
                .map(there::get)
                .filter(Objects::nonNull)
                .filter(other -> !other.contact().equals(here.contact()))
                .map(other -> new Sighting(
                        here.contact(),
                        here,
                        other.person(),
                        matcher.compare(here.description(), other.description()),
                        now))
                .filter(sighting -> sighting.likeness().isShown())
                .toList();
    }

    private static Comparator<Sighting> strongestFirst() {
        return Comparator.comparing((Sighting sighting) -> sighting.likeness().isNumberInDoubt())
                .thenComparing(sighting -> sighting.likeness().weight())
                .reversed();
    }

    /** Asks whether these two are the same, however unlike they are: somebody says that they are. A sealed record is not. */
    void putSideBySide(PersonId here, PersonId there) {
        var known = people.known(Set.of(here, there));
        var one = Objects.requireNonNull(known.get(here));
        var other = Objects.requireNonNull(known.get(there));
        if (!one.isSealed() && !other.isSealed()) {
            people.suggest(List.of(new Sighting(one.contact(), one, there, compare(one, other), clock.instant())));
        }
    }

    /** What two records say of each other, for somebody who puts them side by side on purpose. */
    Likeness compare(Known here, Known there) {
        return matcher.compare(here.description(), there.description());
    }

    private static boolean isSealed(Sighting sighting, Map<PersonId, Known> there) {
        return Objects.requireNonNull(there.get(sighting.there())).isSealed();
    }

    private static Set<PersonId> touchedBy(List<Sighting> sightings) {
        var all = new HashSet<PersonId>();
        sightings.forEach(sighting -> {
            all.add(sighting.here().person());
            all.add(sighting.there());
        });
        return all;
    }

    private static Set<PersonId> ids(List<Named> named) {
        return named.stream().map(Named::person).collect(Collectors.toSet());
    }

    /** @param mayBeMore whether the batch was full */
    public record Batch(int people, boolean mayBeMore) {

        private static Batch of(List<Named> taken, int most) {
            return new Batch(taken.size(), taken.size() == most);
        }
    }
}
