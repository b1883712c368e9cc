package org.safeguardinghub.dashboard.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.mark.Owner;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.Choice;
import org.springframework.stereotype.Component;

/**
 * To whom something can be handed over: the people who work here, with how much they have, or, where the hub keeps no
 * list of them, those who have a referral now.
 */
@Component
public class Colleagues {

    private final HubApi hub;

    Colleagues(HubApi hub) {
        this.hub = hub;
    }

    public List<Choice> besides(Viewer viewer) {
        return found().stream()
                .filter(person -> !viewer.id().equals(person.id()))
                .map(person -> new Choice(
                        Objects.requireNonNull(person.id()), Objects.requireNonNull(person.name()), person.load()))
                .toList();
    }

    /** @return the name of a colleague who is on the list; whoever is not is left for the hub to refuse */
    public @Nullable String nameOf(String id, Viewer viewer) {
        return besides(viewer).stream()
                .filter(choice -> choice.code().equals(id))
                .map(Choice::words)
                .findFirst()
                .orElse(null);
    }

    private List<Person> found() {
        return hub.get(Workers.class, "/api/v1/workers") instanceof Reply.Here<Workers>(var workers, var _)
                ? workers.all().filter(Person::isNamed).toList()
                : owners();
    }

    private List<Person> owners() {
        if (!(hub.get(Held.class, "/api/v1/contacts?view=all&limit=100")
                instanceof Reply.Here<Held>(var held, var _))) {
            return List.of();
        }
        var owners = new LinkedHashMap<String, Person>();
        held.lines()
                .map(Line::owner)
                .filter(Objects::nonNull)
                .map(owner -> new Person(owner.id(), owner.name(), null, null))
                .filter(Person::isNamed)
                .forEach(person -> owners.putIfAbsent(Objects.requireNonNull(person.id()), person));
        return List.copyOf(owners.values());
    }

    record Workers(@Nullable List<Person> items) {

        Stream<Person> all() {
            return items == null ? Stream.of() : items.stream().filter(Person::isHere);
        }
    }

    /**
     * @param held how many open pieces of work they have
     * @param isThere whether work may be put to them now
     */
    record Person(
            @Nullable String id,
            @Nullable String name,
            @Nullable Integer held,
            @Nullable Boolean isThere) {

        boolean isNamed() {
            return id != null && !id.isBlank() && name != null && !name.isBlank();
        }

        boolean isHere() {
            return !Boolean.FALSE.equals(isThere);
        }

        @Nullable String load() {
            return held == null ? null : "Has " + held + (held == 1 ? " open referral" : " open referrals");
        }
    }

    record Held(@Nullable List<Line> items) {

        Stream<Line> lines() {
            return items == null ? Stream.of() : items.stream();
        }
    }

    record Line(@Nullable Owner owner) {}
}
