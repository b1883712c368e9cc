package org.safeguardinghub.referral.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.matching.Description;
import org.safeguardinghub.referral.contact.ProtectedDocuments;
import org.safeguardinghub.referral.people.Keyed;
import org.safeguardinghub.referral.people.Known;
import org.safeguardinghub.referral.people.Named;
import org.safeguardinghub.referral.people.PeopleToMatch;
import org.safeguardinghub.referral.people.Sighting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** People to match in PostgreSQL: whole batches in few statements, and no block read further than its limit. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcPeopleToMatch implements PeopleToMatch {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final NamedOnForms forms;
    private final Blocks blocks;
    private final ProtectedDocuments parts;

    JdbcPeopleToMatch(JdbcClient jdbc, JsonMapper json, NamedOnForms forms, Blocks blocks, ProtectedDocuments parts) {
        this.jdbc = jdbc;
        this.json = json;
        this.forms = forms;
        this.blocks = blocks;
        this.parts = parts;
    }

    @Override
    public List<Named> takeWithoutKeys(int most, Instant now) {
        return take("keyed_at is null", most, now);
    }

    @Override
    public List<Named> takeUnmatched(int most, Instant now) {
        return take("keyed_at is not null", most, now);
    }

    private List<Named> take(String which, int most, Instant now) {
        return forms.of(jdbc.sql("""
                        select %s from contact_person
                        where matched_at is null and %s and (match_after is null or match_after <= :now)
                        order by contact_id limit :most for update skip locked""".formatted(NamedOnForms.COLUMNS, which))
                .param("now", Columns.utc(now))
                .param("most", most)
                .query(NamedOnForms::place)
                .list());
    }

    @Override
    public List<Named> unmatchedOf(ContactId contact) {
        return forms.of(jdbc.sql("select %s from contact_person where contact_id = :contact and matched_at is null"
                        .formatted(NamedOnForms.COLUMNS))
                .param("contact", contact.value())
                .query(NamedOnForms::place)
                .list());
    }

    @Override
    public int pending(ContactId contact) {
        return jdbc.sql("select count(*) from contact_person where contact_id = :contact and matched_at is null")
                .param("contact", contact.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void keep(List<Keyed> people, Instant at) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into person_description (person_id, authority, contact_id, document, at)
                        select person_id, authority, contact_id, document::jsonb, :at
                        from unnest(:people::uuid[], :authorities::text[], :contacts::uuid[], :documents::text[])
                             as described (person_id, authority, contact_id, document)
                        on conflict (person_id) do update set document = excluded.document, at = excluded.at""")
                .param("people", each(people, keyed -> keyed.named().person().value(), UUID[]::new))
                .param(
                        "authorities",
                        each(people, keyed -> keyed.named().authority().value(), String[]::new))
                .param("contacts", each(people, keyed -> keyed.named().contact().value(), UUID[]::new))
                .param("documents", each(people, this::document, String[]::new))
                .param("at", Columns.utc(at))
                .update();
        blocks.add(people);
    }

    private String document(Keyed keyed) {
        var named = keyed.named();
        return parts.protect(
                Columns.description(named.contact(), named.authority(), named.person()),
                json.writeValueAsString(keyed.description()));
    }

    @Override
    public void keyed(List<Named> people, Instant at) {
        stamp("keyed_at = :at", people, at);
    }

    @Override
    public void matched(List<Named> people, Instant at) {
        stamp("matched_at = :at, match_after = null, match_tries = 0", people, at);
    }

    private void stamp(String what, List<Named> people, Instant at) {
        jdbc.sql("""
                        update contact_person set %s
                        from unnest(:contacts::uuid[], :people::uuid[]) as done (contact_id, person_id)
                        where contact_person.contact_id = done.contact_id
                          and contact_person.person_id = done.person_id""".formatted(what))
                .param("contacts", each(people, named -> named.contact().value(), UUID[]::new))
                .param("people", each(people, named -> named.person().value(), UUID[]::new))
                .param("at", Columns.utc(at))
                .update();
    }

    @Override
    public void putBack(ContactId contact, Instant now) {
        jdbc.sql("""
                        update contact_person set match_tries = match_tries + 1, match_after = :soon
                        where contact_id = :contact and matched_at is null""")
                .param("contact", contact.value())
                .param("soon", Columns.utc(now.plus(SOON)))
                .update();
    }

    @Override
    public Map<PersonId, List<PersonId>> met(List<Keyed> people) {
        return blocks.met(people);
    }

    /** A number that its owner has confirmed counts as confirmed. */
    @Override
    public Map<PersonId, Known> known(Collection<PersonId> people) {
        return jdbc.sql("""
                        select described.person_id, described.authority, described.contact_id, described.document,
                               person.sealed,
                               (select coalesce(array_agg(value), '{}') from person_identifier held
                                where held.person_id = described.person_id and held.status = 'TRACED') as traced
                        from person_description described join person using (person_id)
                        where described.person_id = any(:people)""").param("people", Columns.uuids(people)).query(this::read).list().stream()
                .collect(Collectors.toMap(Known::person, Function.identity()));
    }

    private Known read(ResultSet row, int number) throws SQLException {
        var person = Columns.person(row, "person_id");
        var authority = new AuthorityId(row.getString("authority"));
        var contact = new ContactId(Columns.uuid(row, "contact_id"));
        var document = parts.reveal(Columns.description(contact, authority, person), row.getString("document"));
        return new Known(
                person,
                authority,
                contact,
                Traced.in(json.readValue(document, Description.class), Set.of((String[])
                        row.getArray("traced").getArray())),
                row.getBoolean("sealed"));
    }

    /** Of two contacts that arrive together each may see the other; the question stays with the later one. */
    @Override
    public void suggest(List<Sighting> sightings) {
        for (var sighting : sightings) {
            jdbc.sql("""
                            insert into match_candidate (candidate_id, authority, contact_id, person_id, other_person_id,
                                                         band, weight, may_be_twins, number_in_doubt, comparisons, found_at)
                            values (:id, :authority, :contact, :here, :there,
                                    :band, :weight, :twins, :doubt, :comparisons::jsonb, :at)
                            on conflict (least(person_id, other_person_id), greatest(person_id, other_person_id))
                            do update set contact_id = excluded.contact_id, person_id = excluded.person_id,
                                          other_person_id = excluded.other_person_id,
                                          band = excluded.band, weight = excluded.weight,
                                          may_be_twins = excluded.may_be_twins,
                                          number_in_doubt = excluded.number_in_doubt,
                                          comparisons = excluded.comparisons,
                                          version = match_candidate.version + 1
                            where match_candidate.answer is null
                              and (match_candidate.contact_id < excluded.contact_id
                                   or match_candidate.person_id = excluded.person_id
                                      and match_candidate.comparisons is distinct from excluded.comparisons)""")
                    .param("id", UUID.randomUUID())
                    .param("authority", sighting.here().authority().value())
                    .param("contact", sighting.contact().value())
                    .param("here", sighting.here().person().value())
                    .param("there", sighting.there().value())
                    .param("band", sighting.likeness().band().name())
                    .param("weight", sighting.likeness().weight())
                    .param("twins", sighting.likeness().mayBeTwins())
                    .param("doubt", sighting.likeness().isNumberInDoubt())
                    .param(
                            "comparisons",
                            json.writeValueAsString(sighting.likeness().comparisons()))
                    .param("at", Columns.utc(sighting.at()))
                    .update();
        }
    }

    @Override
    public Set<Sighting> touchSealed(List<Sighting> sightings) {
        return sightings.stream().filter(this::isFirstTouch).collect(Collectors.toSet());
    }

    private boolean isFirstTouch(Sighting sighting) {
        return jdbc.sql("""
                        insert into sealed_touch (person_id, contact_id, authority, at)
                        values (:person, :contact, :authority, :at) on conflict do nothing""")
                        .param("person", sighting.there().value())
                        .param("contact", sighting.contact().value())
                        .param("authority", sighting.here().authority().value())
                        .param("at", Columns.utc(sighting.at()))
                        .update()
                == 1;
    }

    private static <T, C> C[] each(List<T> rows, Function<T, C> column, IntFunction<C[]> array) {
        return rows.stream().map(column).map(Objects::requireNonNull).toArray(array);
    }
}
