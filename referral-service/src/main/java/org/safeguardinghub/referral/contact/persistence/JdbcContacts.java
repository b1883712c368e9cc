package org.safeguardinghub.referral.contact.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.encryption.BlindIndex;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Held;
import org.safeguardinghub.referral.contact.Contact.Proposed;
import org.safeguardinghub.referral.contact.Contact.Rated;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.Contacts;
import org.safeguardinghub.referral.contact.Deadlines;
import org.safeguardinghub.referral.contact.Fact;
import org.safeguardinghub.referral.contact.Kept;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.contact.StateNames;
import org.safeguardinghub.referral.contact.Told;
import org.safeguardinghub.referral.contact.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Contacts in their three tables, always inside a boundary and the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcContacts implements Contacts {

    /** One statement, one round trip: the contact, the sender's words, its people and the first line of its history. */
    private static final String ADD = """
            with added as (
                insert into contact (contact_id, reference, authority, source_agency, client_reference, state, version,
                                     urgency, received_at, due_at, document, card)
                values (:id, :reference, :authority, :agency, :clientReference, 'RECEIVED', 1,
                        :urgency, :receivedAt, :dueAt, :document::jsonb, :card::jsonb)
                on conflict do nothing
                returning contact_id, authority, source_agency, received_at, document),
            told as (
                insert into contact_told (contact_id, telling, authority, source_agency, document)
                select contact_id, 1, authority, source_agency, :told::jsonb from added),
            changed as (
                insert into contact_change (contact_id, version, authority, source_agency, what, at, by_subject, document)
                select contact_id, 1, authority, source_agency, 'RECEIVED', received_at, :by, document from added),
            people as (
                insert into person (person_id, authority, kind, cluster_id)
                select person_id, authority, kind, person_id
                from added, unnest(:people::uuid[], :kinds::text[]) as named (person_id, kind)
                returning person_id),
            named as (
                insert into contact_person (contact_id, kind, place, authority, source_agency, person_id)
                select contact_id, kind, place, authority, source_agency, person_id
                from added, unnest(:people::uuid[], :kinds::text[], :places::int[]) as named (person_id, kind, place)),
            homes as (
                insert into contact_address (contact_id, authority, source_agency, %1$s)
                select contact_id, authority, source_agency, %1$s from added, %2$s)
            select count(*) from added""".formatted(Homes.COLUMNS, Homes.UNNESTED);

    /** The row's own columns hold the boundary; row-level security holds it again. */
    static final String WITHIN =
            "(:authority = '*' or authority = :authority) and (:agency = '*' or source_agency = :agency)";

    /** Whoever names the version that is there goes on; for anybody else nothing happens. */
    private static final String MOVE = """
            with moved as (
                update contact set state = :state, owner_id = :owner, open = :open, with_manager = :withManager,
                                   urgency = :urgency, due_at = :dueAt, version = :version, document = :document::jsonb
                where contact_id = :id and version = :version - 1
                returning contact_id, version, authority, source_agency, document),
            changed as (
                insert into contact_change (contact_id, version, authority, source_agency, what, at, by_subject, why,
                                            document)
                select contact_id, version, authority, source_agency, :what, :at, :by, :why, document from moved)
            select count(*) from moved""";

    private final JdbcClient jdbc;
    private final Boundaries boundaries;
    private final ContactDocuments documents;
    private final SealedAway sealedAway;
    private final ErasedContacts erasedContacts;
    private final BlindIndex index;

    JdbcContacts(
            JdbcClient jdbc,
            Boundaries boundaries,
            ContactDocuments documents,
            SealedAway sealedAway,
            ErasedContacts erasedContacts,
            BlindIndex index) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
        this.documents = documents;
        this.sealedAway = sealedAway;
        this.erasedContacts = erasedContacts;
        this.index = index;
    }

    @Override
    public Addition add(Received contact, Told told) {
        var arrival = contact.arrival();
        var boundary = new Boundary(
                arrival.authority().value(), arrival.source().agency().value());
        boundaries.enter(boundary);
        if (insert(contact, told) == 1) {
            return Addition.ADDED;
        }
        var clientReference = arrival.source().clientReference();
        boolean sentBefore =
                clientReference != null && sent(boundary, clientReference).isPresent();
        return sentBefore ? Addition.SENT_BEFORE : Addition.REFERENCE_TAKEN;
    }

    private int insert(Received contact, Told told) {
        var arrival = contact.arrival();
        var people = NamedPeople.of(told.form());
        return Homes.of(told.form(), index)
                .params(arrivalParams(jdbc.sql(ADD), contact))
                .param("document", documents.write(contact))
                .param("card", documents.write(Cards.of(told)))
                .param("told", documents.write(arrival.id(), arrival.authority(), told))
                .param("by", arrival.source().submittedBy())
                .param("people", people.ids())
                .param("kinds", people.kinds())
                .param("places", people.places())
                .query(Integer.class)
                .single();
    }

    private static JdbcClient.StatementSpec arrivalParams(JdbcClient.StatementSpec sql, Received contact) {
        var arrival = contact.arrival();
        return sql.param("id", arrival.id().value())
                .param("reference", arrival.reference().value())
                .param("authority", arrival.authority().value())
                .param("agency", arrival.source().agency().value())
                .param("clientReference", arrival.source().clientReference())
                .param("urgency", Urgency.of(contact))
                .param("receivedAt", Instants.utc(arrival.receivedAt()))
                .param("dueAt", Instants.utc(arrival.decision().dueAt()));
    }

    @Override
    public Optional<Kept<Contact>> find(Boundary boundary, Reference reference) {
        boundaries.enter(boundary);
        var found = jdbc.sql("select document, version from contact where reference = :reference and " + WITHIN)
                .param("reference", reference.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query(this::kept)
                .optional();
        if (found.isEmpty()) {
            erasedContacts.refuse(boundary, reference);
        }
        return found.filter(kept -> sealedAway.shows(boundary, kept.contact()));
    }

    @Override
    public Optional<Kept<Contact>> find(Boundary boundary, ContactId id) {
        boundaries.enter(boundary);
        return jdbc.sql("select document, version from contact where contact_id = :id and " + WITHIN)
                .param("id", id.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query(this::kept)
                .optional();
    }

    @Override
    public Optional<Kept<Contact>> hold(Boundary boundary, ContactId id) {
        boundaries.enter(boundary);
        return jdbc.sql("select document, version from contact where contact_id = :id and " + WITHIN
                        + " for no key update")
                .param("id", id.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query(this::kept)
                .optional();
    }

    @Override
    public boolean note(Boundary boundary, ContactId id, Fact fact) {
        boundaries.enter(boundary);
        return jdbc.sql("""
                        insert into contact_fact (contact_id, what, occasion, authority, source_agency, version, at,
                                                  by_subject)
                        select contact_id, :what, :occasion, authority, source_agency, version, :at, :by
                        from contact where contact_id = :id and %s
                        on conflict do nothing""".formatted(WITHIN))
                        .param("id", id.value())
                        .param("authority", boundary.authority())
                        .param("agency", boundary.agency())
                        .param("what", fact.what().name())
                        .param("occasion", fact.occasion())
                        .param("at", Instants.utc(fact.at()))
                        .param("by", fact.by())
                        .update()
                == 1;
    }

    @Override
    public Optional<Kept<Contact>> sent(Boundary boundary, String clientReference) {
        boundaries.enter(boundary);
        return jdbc.sql("""
                        select document, version from contact
                        where authority = :authority and source_agency = :agency
                          and client_reference = :clientReference""")
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .param("clientReference", clientReference)
                .query(this::kept)
                .optional();
    }

    @Override
    public Optional<Kept<Contact>> find(Boundary boundary, Reference reference, Instant asOf) {
        return find(boundary, reference)
                .flatMap(now -> asOf(boundary, now.contact().arrival().id(), asOf));
    }

    private Optional<Kept<Contact>> asOf(Boundary boundary, ContactId id, Instant asOf) {
        return jdbc.sql("""
                        select document, version from contact_change
                        where contact_id = :id and at <= :asOf and %s
                        order by version desc limit 1""".formatted(WITHIN))
                .param("id", id.value())
                .param("asOf", Instants.utc(asOf))
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query(this::kept)
                .optional();
    }

    /** The first telling is there from the moment the contact is, whatever it says of its time. */
    @Override
    public Told told(Boundary boundary, ContactId id, Instant asOf) {
        boundaries.enter(boundary);
        return jdbc.sql("""
                        select authority, document from contact_told
                        where contact_id = :id and %s
                          and (telling = 1 or (document ->> 'at')::timestamptz <= :asOf)
                        order by telling desc limit 1""".formatted(WITHIN))
                .param("id", id.value())
                .param("asOf", Instants.utc(asOf))
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query((row, _) ->
                        documents.told(id, new AuthorityId(row.getString("authority")), row.getString("document")))
                .single();
    }

    @Override
    public Told told(Boundary boundary, ContactId id) {
        boundaries.enter(boundary);
        return jdbc.sql("""
                        select authority, document from contact_told where contact_id = :id and %s
                        order by telling desc limit 1""".formatted(WITHIN))
                .param("id", id.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query((row, _) ->
                        documents.told(id, new AuthorityId(row.getString("authority")), row.getString("document")))
                .single();
    }

    @Override
    public boolean namesRestricted(Boundary boundary, ContactId id) {
        boundaries.enter(boundary);
        return jdbc.sql("""
                        select exists (
                            select 1 from contact_person named
                            join person mine on mine.person_id = named.person_id and not mine.sealed
                            where named.contact_id = :id and mine.restricted)""").param("id", id.value()).query(Boolean.class).single();
    }

    @Override
    public List<Change> history(Boundary boundary, ContactId id) {
        boundaries.enter(boundary);
        return jdbc.sql("""
                        select version, what, at, by_subject, why from contact_change
                        where contact_id = :id and %1$s
                        union all
                        select version, what, at, by_subject, null from contact_fact
                        where contact_id = :id and %1$s
                        order by at, version""".formatted(WITHIN))
                .param("id", id.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query(JdbcContacts::change)
                .list();
    }

    @Override
    public boolean move(Contact next, Change change) {
        boundaries.enter(new Boundary(next.arrival().authority().value(), "*"));
        return changeParams(jdbc.sql(MOVE), change)
                        .param("id", next.arrival().id().value())
                        .param("state", StateNames.of(next))
                        .param(
                                "owner",
                                next instanceof Held held ? held.hold().by().id() : null)
                        .param("open", next.isOpen())
                        .param("withManager", waitsForManager(next))
                        .param("urgency", Urgency.of(next))
                        .param("dueAt", Instants.utc(Deadlines.next(next)))
                        .param("document", documents.write(next))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static JdbcClient.StatementSpec changeParams(JdbcClient.StatementSpec sql, Change change) {
        return sql.param("version", change.version())
                .param("what", change.what().name())
                .param("at", Instants.utc(change.at()))
                .param("by", change.by())
                .param("why", change.why());
    }

    private static boolean waitsForManager(Contact contact) {
        return contact instanceof Proposed
                || contact instanceof Rated rated && rated.screening().downgrade() != null;
    }

    @Override
    public Optional<Kept<Contact>> mostUrgentUnclaimed(Boundary boundary) {
        boundaries.enter(boundary);
        return jdbc.sql("""
                        select document, version from contact
                        where authority = :authority and waiting
                        order by urgency, due_at, contact_id limit 1
                        for no key update""")
                .param("authority", boundary.authority())
                .query(this::kept)
                .optional();
    }

    private Kept<Contact> kept(ResultSet row, int number) throws SQLException {
        return new Kept<>(documents.contact(row.getString("document")), row.getInt("version"));
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getInt("version"),
                Change.What.valueOf(row.getString("what")),
                Instants.of(row, "at"),
                row.getString("by_subject"),
                row.getString("why"));
    }
}
