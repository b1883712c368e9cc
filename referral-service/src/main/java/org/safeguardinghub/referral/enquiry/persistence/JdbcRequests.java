package org.safeguardinghub.referral.enquiry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Contact.Rated;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.enquiry.Ask;
import org.safeguardinghub.referral.enquiry.InformationRequest;
import org.safeguardinghub.referral.enquiry.RequestId;
import org.safeguardinghub.referral.enquiry.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests and every version of them, always inside a boundary and the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcRequests implements Requests {

    /** The row's own columns hold the boundary; row-level security holds it again. */
    private static final String WITHIN =
            "(:authority = '*' or r.authority = :authority) and (:agency = '*' or r.agency_id = :agency)";

    private static final String ADD = """
            with added as (
                insert into information_request (request_id, contact_id, authority, agency_id, state, open, version,
                                                 asked_at, due_at, chase_at, unreconciled, document)
                values (:id, :contact, :authority, :agency, :state, true, 1, :askedAt, :dueAt, :chaseAt,
                        :unreconciled, :document::jsonb)
                on conflict (contact_id, agency_id) where open do nothing
                returning request_id, version, contact_id, authority, agency_id, document),
            changed as (
                insert into information_request_change (request_id, version, contact_id, authority, agency_id, what,
                                                        at, by_subject, by_name, document)
                select request_id, version, contact_id, authority, agency_id, :what, :at, :by, :byName, document
                from added)
            select count(*) from added""";

    private static final String MOVE = """
            with moved as (
                update information_request
                set state = :state, open = :open, version = version + 1, due_at = :dueAt, chase_at = :chaseAt,
                    unreconciled = :unreconciled, document = :document::jsonb
                where request_id = :id and version = :version
                returning request_id, version, contact_id, authority, agency_id, document),
            changed as (
                insert into information_request_change (request_id, version, contact_id, authority, agency_id, what,
                                                        at, by_subject, by_name, document)
                select request_id, version, contact_id, authority, agency_id, :what, :at, :by, :byName, document
                from moved)
            select count(*) from moved""";

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final RequestDocuments documents;

    JdbcRequests(JdbcClient jdbc, ContactReader contacts, RequestDocuments documents) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.documents = documents;
    }

    @Override
    public boolean add(InformationRequest.Sent request, Noted noted) {
        var ask = request.exchange().ask();
        contacts.enter(new Boundary(
                ask.subject().authority().value(), ask.agency().id().value()));
        return stored(noted(jdbc.sql(ADD), noted), request, noted)
                        .param("contact", ask.subject().contact().value())
                        .param("authority", ask.subject().authority().value())
                        .param("agency", ask.agency().id().value())
                        .param("askedAt", utc(ask.at()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public Optional<KeptRequest> find(Boundary boundary, RequestId id) {
        contacts.enter(boundary);
        return within(
                        jdbc.sql("select r.document, r.version from information_request r where r.request_id = :id and "
                                + WITHIN),
                        boundary)
                .param("id", id.value())
                .query(this::kept)
                .optional();
    }

    @Override
    public List<KeptRequest> of(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return within(
                        jdbc.sql("select r.document, r.version from information_request r where r.contact_id = :contact"
                                + " and " + WITHIN + " order by r.asked_at, r.agency_id, r.request_id"),
                        boundary)
                .param("contact", contact.value())
                .query(this::kept)
                .list();
    }

    @Override
    public List<KeptRequest> page(Boundary boundary, @Nullable Place after, int limit) {
        contacts.enter(boundary);
        var sql = "select r.document, r.version from information_request r where r.authority = :authority"
                + " and r.agency_id = :agency"
                + (after == null ? "" : " and ((not r.open), r.due_at, r.request_id) > (:closed, :dueAt, :id)")
                + " order by (not r.open), r.due_at, r.request_id limit :limit";
        var asked = within(jdbc.sql(sql), boundary).param("limit", limit);
        return (after == null
                        ? asked
                        : asked.param("closed", after.isClosed())
                                .param("dueAt", utc(after.dueAt()))
                                .param("id", after.id().value()))
                .query(this::kept)
                .list();
    }

    @Override
    public boolean move(KeptRequest from, InformationRequest next, Noted noted) {
        var ask = next.exchange().ask();
        contacts.enter(new Boundary(
                ask.subject().authority().value(), ask.agency().id().value()));
        return stored(noted(jdbc.sql(MOVE), noted), next, noted)
                        .param("open", next.isOutstanding())
                        .param("version", from.version())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private JdbcClient.StatementSpec stored(JdbcClient.StatementSpec sql, InformationRequest request, Noted noted) {
        var ask = request.exchange().ask();
        var chaseAt = nextReminder(ask, noted.at(), request.isOutstanding());
        return sql.param("id", ask.id().value())
                .param("state", request.stateName())
                .param("dueAt", utc(ask.due().at()))
                .param("chaseAt", chaseAt == null ? null : utc(chaseAt))
                .param("unreconciled", ask.permission().isUnreconciled())
                .param("document", documents.write(request));
    }

    /** First after four fifths of the time, then when it has gone, then not by itself any more. */
    private static @Nullable Instant nextReminder(Ask ask, Instant now, boolean outstanding) {
        if (!outstanding) {
            return null;
        }
        if (now.isBefore(ask.due().remindAt())) {
            return ask.due().remindAt();
        }
        return now.isBefore(ask.due().at()) ? ask.due().at() : null;
    }

    @Override
    public void count(AuthorityId authority, ContactId contact) {
        contacts.enter(new Boundary(authority.value(), "*"));
        lock(contact);
        jdbc.sql("""
                        update contact c set (asked, answered) = (
                            select count(*), count(*) filter (where not outstanding)
                            from (select bool_or(open) as outstanding from information_request
                                  where contact_id = :contact and state <> 'CANCELLED' group by agency_id) asked)
                        where c.contact_id = :contact""").param("contact", contact.value()).update();
    }

    /** Two agencies that answer at once: the second counts after the first, and sees it. */
    private void lock(ContactId contact) {
        jdbc.sql("select contact_id from contact where contact_id = :contact for no key update")
                .param("contact", contact.value())
                .query((row, _) -> row.getObject(1))
                .optional();
    }

    @Override
    public List<KeptRequest> toChase(Instant now) {
        contacts.enter(Boundary.ofTheHouse());
        return jdbc.sql("""
                        select r.document, r.version from information_request r
                        join contact c on c.contact_id = r.contact_id and c.open
                        where r.open and r.chase_at <= :now
                        order by r.chase_at limit :most for update of r skip locked""")
                .param("now", utc(now))
                .param("most", AT_ONCE)
                .query(this::kept)
                .list();
    }

    @Override
    public List<Hastened> hastened() {
        contacts.enter(Boundary.ofTheHouse());
        return jdbc.sql("""
                        select r.document, r.version, c.document as contact from information_request r
                        join contact c on c.contact_id = r.contact_id
                        where r.open and c.open and c.document #> '{screening,clock,pause}' is null
                          and (c.document #>> '{screening,clock,dueAt}')::timestamptz < r.due_at
                        limit :most for update of r skip locked""").param("most", AT_ONCE).query((row, number) -> hastened(row, number)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Hastened> hastened(ResultSet row, int number) throws SQLException {
        var clock = contacts.read(row.getString("contact")) instanceof Rated rated
                ? rated.screening().clock()
                : null;
        return clock == null ? Optional.empty() : Optional.of(new Hastened(kept(row, number), clock));
    }

    @Override
    public List<KeptRequest> unreconciled() {
        contacts.enter(Boundary.ofTheHouse());
        return jdbc.sql(
                        "select document, version from information_request where unreconciled order by asked_at limit 20")
                .query(this::kept)
                .list();
    }

    private static JdbcClient.StatementSpec within(JdbcClient.StatementSpec sql, Boundary boundary) {
        return sql.param("authority", boundary.authority()).param("agency", boundary.agency());
    }

    private static JdbcClient.StatementSpec noted(JdbcClient.StatementSpec sql, Noted noted) {
        return sql.param("what", noted.what().name())
                .param("at", utc(noted.at()))
                .param("by", noted.bySubject())
                .param("byName", noted.byName());
    }

    private KeptRequest kept(ResultSet row, int number) throws SQLException {
        return new KeptRequest(documents.request(row.getString("document")), row.getInt("version"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
