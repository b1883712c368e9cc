package org.safeguardinghub.referral.contact.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Arrival;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Claimed;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.Contacts;
import org.safeguardinghub.referral.contact.Kept;
import org.safeguardinghub.referral.contact.Reference;
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

    /** One statement, one round trip: the contact, the sender's words and the first line of its history. */
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
                select contact_id, 1, authority, source_agency, 'RECEIVED', received_at, :by, document from added)
            select count(*) from added""";

    /** The row's own columns hold the boundary; row-level security holds it again. */
    private static final String WITHIN =
            "(:authority = '*' or authority = :authority) and (:agency = '*' or source_agency = :agency)";

    private static final String CLAIM = """
            with claimed as (
                update contact set state = 'CLAIMED', owner_id = :owner, version = version + 1,
                                   document = :document::jsonb
                where contact_id = :id and version = :version and state = 'RECEIVED'
                returning contact_id, version, authority, source_agency, document),
            changed as (
                insert into contact_change (contact_id, version, authority, source_agency, what, at, by_subject, document)
                select contact_id, version, authority, source_agency, 'CLAIMED', :at, :by, document from claimed)
            select count(*) from claimed""";

    private final JdbcClient jdbc;
    private final Boundaries boundaries;
    private final ContactDocuments documents;

    JdbcContacts(JdbcClient jdbc, Boundaries boundaries, ContactDocuments documents) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
        this.documents = documents;
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
        return arrivalParams(jdbc.sql(ADD), arrival)
                .param("document", documents.write(contact))
                .param("card", documents.write(Cards.of(told)))
                .param("told", documents.write(told))
                .param("by", arrival.source().submittedBy())
                .query(Integer.class)
                .single();
    }

    private static JdbcClient.StatementSpec arrivalParams(JdbcClient.StatementSpec sql, Arrival arrival) {
        return sql.param("id", arrival.id().value())
                .param("reference", arrival.reference().value())
                .param("authority", arrival.authority().value())
                .param("agency", arrival.source().agency().value())
                .param("clientReference", arrival.source().clientReference())
                .param("urgency", Urgency.of(arrival))
                .param("receivedAt", Instants.utc(arrival.receivedAt()))
                .param("dueAt", Instants.utc(arrival.decision().dueAt()));
    }

    @Override
    public Optional<Kept<Contact>> find(Boundary boundary, Reference reference) {
        boundaries.enter(boundary);
        return jdbc.sql("select document, version from contact where reference = :reference and " + WITHIN)
                .param("reference", reference.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query(this::kept)
                .optional();
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
    public Told told(Boundary boundary, ContactId id) {
        boundaries.enter(boundary);
        return jdbc.sql("""
                        select document from contact_told where contact_id = :id and %s
                        order by telling desc limit 1""".formatted(WITHIN))
                .param("id", id.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query((row, _) -> documents.told(row.getString("document")))
                .single();
    }

    @Override
    public List<Change> history(Boundary boundary, ContactId id) {
        boundaries.enter(boundary);
        return jdbc.sql("""
                        select version, what, at, by_subject, why from contact_change
                        where contact_id = :id and %s order by version""".formatted(WITHIN))
                .param("id", id.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query(JdbcContacts::change)
                .list();
    }

    @Override
    public boolean claim(Claimed next, int version) {
        boundaries.enter(new Boundary(next.arrival().authority().value(), "*"));
        return jdbc.sql(CLAIM)
                        .param("owner", next.by().id())
                        .param("document", documents.write(next))
                        .param("id", next.arrival().id().value())
                        .param("version", version)
                        .param("at", Instants.utc(next.at()))
                        .param("by", next.by().id().toString())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public Optional<Kept<Contact>> mostUrgentUnclaimed(Boundary boundary) {
        boundaries.enter(boundary);
        return jdbc.sql("""
                        select document, version from contact
                        where authority = :authority and state = 'RECEIVED'
                        order by urgency, due_at, contact_id limit 1
                        for update skip locked""")
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
