package org.safeguardinghub.referral.contact.persistence;

import java.util.List;
import java.util.Optional;
import org.safeguardinghub.kit.encryption.BlindIndex;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Deadlines;
import org.safeguardinghub.referral.contact.Tellings;
import org.safeguardinghub.referral.contact.Told;
import org.safeguardinghub.referral.contact.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An amendment is one statement, as an arrival is: the next state, the next telling, its new people, its line. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcTellings implements Tellings {

    private static final String ADD = """
            with moved as (
                update contact set urgency = :urgency, due_at = :dueAt, version = :version,
                                   document = :document::jsonb, card = :card::jsonb
                where contact_id = :id and version = :version - 1
                returning contact_id, version, authority, source_agency, document),
            told as (
                insert into contact_told (contact_id, telling, authority, source_agency, document)
                select contact_id, (select max(telling) + 1 from contact_told where contact_id = :id),
                       authority, source_agency, :told::jsonb
                from moved
                returning telling),
            changed as (
                insert into contact_change (contact_id, version, authority, source_agency, what, at, by_subject, why,
                                            document)
                select contact_id, version, authority, source_agency, :what, :at, :by, :why, document from moved),
            people as (
                insert into person (person_id, authority, kind, cluster_id)
                select person_id, authority, kind, person_id
                from moved, unnest(:people::uuid[], :kinds::text[]) as named (person_id, kind)),
            named as (
                insert into contact_person (contact_id, kind, place, authority, source_agency, person_id)
                select contact_id, kind, place, authority, source_agency, person_id
                from moved, unnest(:people::uuid[], :kinds::text[], :places::int[]) as named (person_id, kind, place)),
            left_homes as (
                delete from contact_address
                where contact_id in (select contact_id from moved)
                  and (child, place) not in (select child, place from %2$s)),
            homes as (
                insert into contact_address (contact_id, authority, source_agency, %1$s)
                select contact_id, authority, source_agency, %1$s from moved, %2$s
                on conflict (contact_id, child, place) do update
                set uprn = excluded.uprn, postcode = excluded.postcode, uprn_index = excluded.uprn_index,
                    postcode_index = excluded.postcode_index, door_index = excluded.door_index,
                    confidential = excluded.confidential)
            select coalesce(max(telling), 0) from told""".formatted(Homes.COLUMNS, Homes.UNNESTED);

    private final JdbcClient jdbc;
    private final Boundaries boundaries;
    private final ContactDocuments documents;
    private final BlindIndex index;

    JdbcTellings(JdbcClient jdbc, Boundaries boundaries, ContactDocuments documents, BlindIndex index) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
        this.documents = documents;
        this.index = index;
    }

    @Override
    public int add(Contact next, Told before, Told now, Change change) {
        enter(next);
        var added = NamedPeople.added(before.form(), now.form());
        return Homes.of(now.form(), index)
                .params(jdbc.sql(ADD))
                .param("id", next.arrival().id().value())
                .param("urgency", Urgency.of(next))
                .param("dueAt", Instants.utc(Deadlines.next(next)))
                .param("version", change.version())
                .param("document", documents.write(next))
                .param("card", documents.write(Cards.of(now)))
                .param(
                        "told",
                        documents.write(next.arrival().id(), next.arrival().authority(), now))
                .param("what", change.what().name())
                .param("at", Instants.utc(change.at()))
                .param("by", change.by())
                .param("why", change.why())
                .param("people", added.ids())
                .param("kinds", added.kinds())
                .param("places", added.places())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Told> all(Contact contact) {
        enter(contact);
        return jdbc.sql("select document from contact_told where contact_id = ? order by telling")
                .param(contact.arrival().id().value())
                .query((row, _) -> told(contact, row.getString("document")))
                .list();
    }

    @Override
    public int count(Contact contact) {
        enter(contact);
        return jdbc.sql("select count(*) from contact_told where contact_id = ?")
                .param(contact.arrival().id().value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Told> saidAs(Contact contact, String bodyDigest) {
        enter(contact);
        return jdbc.sql("""
                        select document from contact_told
                        where contact_id = :id and document ->> 'bodyDigest' = :digest
                        order by telling limit 1""")
                .param("id", contact.arrival().id().value())
                .param("digest", bodyDigest)
                .query((row, _) -> told(contact, row.getString("document")))
                .optional();
    }

    private Told told(Contact contact, String document) {
        return documents.told(contact.arrival().id(), contact.arrival().authority(), document);
    }

    private void enter(Contact contact) {
        var arrival = contact.arrival();
        boundaries.enter(new Boundary(
                arrival.authority().value(), arrival.source().agency().value()));
    }
}
