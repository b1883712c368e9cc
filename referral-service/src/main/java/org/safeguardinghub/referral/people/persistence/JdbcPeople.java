package org.safeguardinghub.referral.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.StateNames;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.people.Appearance;
import org.safeguardinghub.referral.people.Mark;
import org.safeguardinghub.referral.people.Named;
import org.safeguardinghub.referral.people.People;
import org.safeguardinghub.referral.people.Person;
import org.safeguardinghub.referral.people.PersonKind;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People in PostgreSQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcPeople implements People {

    private static final int MOST_CONTACTS = 200;

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final NamedOnForms forms;
    private final Blocks blocks;

    JdbcPeople(JdbcClient jdbc, ContactReader contacts, NamedOnForms forms, Blocks blocks) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.forms = forms;
        this.blocks = blocks;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    public Map<PersonId, Person> find(Collection<PersonId> ids) {
        return jdbc
                .sql("""
                        select person_id, authority, kind, sealed, restricted,
                               (select array_agg(same.person_id order by same.person_id) from person same
                                where same.cluster_id = person.cluster_id) as together
                        from person
                        where person_id = any(:ids)
                          and (cardinality((select walled_off())) = 0
                               or exists (select from person same
                                          join contact_person using (person_id)
                                          join contact using (contact_id)
                                          where same.cluster_id = person.cluster_id))""")
                .param("ids", Columns.uuids(ids))
                .query((row, _) -> new Person(
                        Columns.person(row, "person_id"),
                        new AuthorityId(row.getString("authority")),
                        PersonKind.valueOf(row.getString("kind")),
                        row.getBoolean("sealed"),
                        row.getBoolean("restricted"),
                        Stream.of((UUID[]) row.getArray("together").getArray())
                                .map(PersonId::new)
                                .toList()))
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, person -> person));
    }

    @Override
    public Map<PersonId, List<String>> references(Collection<PersonId> people) {
        var found = new HashMap<PersonId, List<String>>();
        jdbc.sql("""
                        select asked.person_id, contact.reference
                        from person asked
                        cross join lateral (
                            select distinct contact_id
                            from contact_person join person same using (person_id)
                            where same.cluster_id = asked.cluster_id
                            order by contact_id desc limit :most) named
                        join contact using (contact_id)
                        where asked.person_id = any(:people)
                        order by contact.contact_id desc""")
                .param("people", Columns.uuids(people))
                .param("most", MOST_CONTACTS)
                .query(row -> {
                    found.computeIfAbsent(Columns.person(row, "person_id"), _ -> new ArrayList<>())
                            .add(row.getString("reference"));
                });
        return found;
    }

    @Override
    public Set<String> namingSealed(Collection<String> references) {
        return Set.copyOf(jdbc.sql("""
                        select distinct contact.reference
                        from contact
                        join contact_person using (contact_id)
                        join person on person.person_id = contact_person.person_id and person.sealed
                        where contact.reference = any(:references)""")
                .param("references", references.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public Map<ContactId, String> contacts(Collection<PersonId> people) {
        var found = new LinkedHashMap<ContactId, String>();
        jdbc.sql("""
                        select distinct contact.contact_id, contact.reference
                        from contact_person join contact using (contact_id)
                        where person_id = any(:people) order by contact.contact_id desc limit :most""")
                .param("people", Columns.uuids(people))
                .param("most", MOST_CONTACTS)
                .query(row -> {
                    found.put(
                            new ContactId(Columns.uuid(row, "contact_id")),
                            Objects.requireNonNull(row.getString("reference")));
                });
        return found;
    }

    @Override
    public List<Appearance> appearances(Collection<PersonId> people) {
        var places = jdbc.sql("""
                        select %s from contact_person
                        where person_id = any(:people) and (contact_id = any((select walled_off())::uuid[])) is not true
                        order by contact_id desc limit :most""".formatted(NamedOnForms.COLUMNS))
                .param("people", Columns.uuids(people))
                .param("most", MOST_CONTACTS)
                .query(NamedOnForms::place)
                .list();
        var named = forms.of(places);
        var states = states(named);
        return named.stream()
                .map(each -> appearance(each, Objects.requireNonNull(states.get(each.contact()))))
                .sorted(Comparator.comparing(Appearance::receivedAt).reversed())
                .toList();
    }

    private Map<ContactId, Contact> states(List<Named> named) {
        return jdbc
                .sql("select document from contact where contact_id = any(:contacts)")
                .param(
                        "contacts",
                        named.stream()
                                .map(each -> each.contact().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .query((row, _) -> contacts.read(row.getString("document")))
                .list()
                .stream()
                .collect(Collectors.toMap(contact -> contact.arrival().id(), contact -> contact));
    }

    private static Appearance appearance(Named named, Contact contact) {
        return new Appearance(
                named.person(),
                contact.arrival().reference().value(),
                contact.arrival().receivedAt(),
                contact.arrival().source().agencyName(),
                StateNames.of(contact),
                named.kind(),
                named.place(),
                name(named),
                roles(named),
                orders(named));
    }

    private static @Nullable String name(Named named) {
        var name = isGone(named)
                ? null
                : named.kind() == PersonKind.CHILD
                        ? named.form().children().get(named.place()).name()
                        : named.form().adults().get(named.place()).name();
        return Optional.ofNullable(name).map(PersonName::full).orElse(null);
    }

    private static List<String> roles(Named named) {
        if (isGone(named)) {
            return List.of();
        }
        if (named.kind() == PersonKind.CHILD) {
            return List.of(named.form().children().get(named.place()).role().name());
        }
        var adult = named.form().adults().get(named.place());
        return Stream.concat(
                        adult.roles().stream().map(Enum::name),
                        adult.relationships().stream()
                                .map(tie -> tie.relationship().name()))
                .distinct()
                .toList();
    }

    /** Orders that bind or protect them, as far as the sender knew. */
    private static List<String> orders(Named named) {
        boolean isChild = named.kind() == PersonKind.CHILD;
        return named.form().orders().stream()
                .filter(order -> isChild
                        ? order.children().contains(named.place())
                        : order.adults().contains(named.place())
                                || order.protectedAdults().contains(named.place()))
                .map(order -> order.kind().name())
                .distinct()
                .toList();
    }

    /** An amendment may have left them out. */
    private static boolean isGone(Named named) {
        int size = (named.kind() == PersonKind.CHILD
                        ? named.form().children()
                        : named.form().adults())
                .size();
        return named.place() >= size;
    }

    @Override
    public void mark(Person person, Mark mark, Worker by, String why, Instant at) {
        var column = mark == Mark.SEALED || mark == Mark.UNSEALED ? "sealed" : "restricted";
        boolean on = mark == Mark.SEALED || mark == Mark.RESTRICTED;
        jdbc.sql("""
                        with marked as (
                            update person set %s = :on where person_id = any(:people)
                            returning person_id, authority)
                        insert into person_mark (person_id, number, authority, what, why, by_id, by_name, at)
                        select person_id, 1 + (select count(*) from person_mark before
                                               where before.person_id = marked.person_id),
                               authority, :what, :why, :by, :name, :at
                        from marked""".formatted(column))
                .param("on", on)
                .param("people", Columns.uuids(person.together()))
                .param("what", mark.name())
                .param("why", why)
                .param("by", by.id())
                .param("name", by.name())
                .param("at", Columns.utc(at))
                .update();
    }

    @Override
    public List<Touch> touches(int most) {
        return jdbc.sql("""
                        select touch.person_id, contact.reference, touch.at
                        from sealed_touch touch join contact using (contact_id)
                        where touch.authority = current_setting('app.authority')
                        order by touch.at desc limit :most""").param("most", most).query((row, _) -> touch(row)).list();
    }

    private static Touch touch(ResultSet row) throws SQLException {
        return new Touch(
                Columns.person(row, "person_id"),
                Objects.requireNonNull(row.getString("reference")),
                Columns.instant(row, "at"));
    }

    @Override
    public Optional<PersonId> child(ContactId contact, int place) {
        return jdbc.sql("""
                        select person_id from contact_person
                        where contact_id = :contact and kind = 'CHILD' and place = :place""")
                .param("contact", contact.value())
                .param("place", place)
                .query((row, _) -> Columns.person(row, "person_id"))
                .optional();
    }

    @Override
    public List<PersonId> of(ContactId contact) {
        return jdbc.sql("""
                        select person_id from contact_person where contact_id = :contact order by kind desc, place""")
                .param("contact", contact.value())
                .query((row, _) -> Columns.person(row, "person_id"))
                .list();
    }

    @Override
    public List<PersonId> numbered(String value, int most) {
        return jdbc.sql("""
                        select distinct person_id from person_identifier
                        where authority = current_setting('app.authority')
                          and system in ('NHS_NUMBER', 'UPN', 'FORMER_UPN', 'ULN', 'LA_CHILD_ID') and value = :value
                        limit :most""")
                .param("value", value)
                .param("most", most)
                .query((row, _) -> Columns.person(row, "person_id"))
                .list();
    }

    @Override
    public List<PersonId> under(long key, @Nullable PersonId after, int most) {
        return jdbc.sql("""
                        select person_id from person_key
                        where authority = current_setting('app.authority') and key = :key and person_id > :after
                        order by person_id limit :most""")
                .param("key", blocks.stored(key))
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("most", most)
                .query((row, _) -> Columns.person(row, "person_id"))
                .list();
    }
}
