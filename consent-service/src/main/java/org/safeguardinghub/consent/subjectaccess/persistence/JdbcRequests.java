package org.safeguardinghub.consent.subjectaccess.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.consent.subjectaccess.Asked;
import org.safeguardinghub.consent.subjectaccess.CaseFile;
import org.safeguardinghub.consent.subjectaccess.Entry;
import org.safeguardinghub.consent.subjectaccess.Gathering.Proposed;
import org.safeguardinghub.consent.subjectaccess.RequestId;
import org.safeguardinghub.consent.subjectaccess.Requests;
import org.safeguardinghub.consent.subjectaccess.Step;
import org.safeguardinghub.consent.subjectaccess.SubjectAccess;
import org.safeguardinghub.consent.subjectaccess.persistence.RequestCover.Of;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcRequests implements Requests {

    private static final String WITH_STEPS = """
            select r.*, s.number, s.document, s.noted_by, s.noted_by_name, s.noted_at
            from subject_access r left join subject_access_step s on s.request_id = r.id
            """;

    private final JdbcClient jdbc;
    private final Boundaries boundaries;
    private final StoredDocuments documents;
    private final RequestCover cover;
    private final Copies copies;

    JdbcRequests(JdbcClient jdbc, Boundaries boundaries, StoredDocuments documents, RequestCover cover) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
        this.documents = documents;
        this.cover = cover;
        this.copies = new Copies(jdbc, documents, cover);
    }

    @Override
    public boolean add(AuthorityId authority, CaseFile file) {
        boundaries.enter(authority);
        var asked = file.asked();
        return jdbc.sql("""
                        insert into subject_access
                            (id, authority, person_id, asked_by, way, received_at, recorded_by, recorded_by_name,
                             recorded_at)
                        values (:id, :authority, :person, :askedBy, :way, :receivedAt, :by, :byName, :at)
                        on conflict (authority, person_id, asked_by, received_at) do nothing""")
                        .param("id", file.id().value())
                        .param("authority", authority.value())
                        .param("person", asked.subject().value())
                        .param("askedBy", asked.by().name())
                        .param("way", asked.way().name())
                        .param("receivedAt", utc(asked.receivedAt()))
                        .param("by", file.recorded().by())
                        .param("byName", file.recorded().byName())
                        .param("at", utc(file.recorded().at()))
                        .update()
                == 1;
    }

    @Override
    public Optional<SubjectAccess> same(AuthorityId authority, Asked asked) {
        boundaries.enter(authority);
        return jdbc
                .sql(WITH_STEPS + """
                        where r.authority = :authority and r.person_id = :person and r.asked_by = :askedBy
                          and r.received_at = :receivedAt
                        order by s.number""")
                .param("authority", authority.value())
                .param("person", asked.subject().value())
                .param("askedBy", asked.by().name())
                .param("receivedAt", utc(asked.receivedAt()))
                .query(this::folded)
                .stream()
                .findFirst();
    }

    @Override
    public boolean add(AuthorityId authority, CaseFile seen, Entry entry) {
        boundaries.enter(authority);
        var document = cover.step(new Of(authority, seen.id()), seen.version(), documents.write(entry.step()));
        return jdbc.sql("""
                        insert into subject_access_step
                            (request_id, number, authority, document, noted_by, noted_by_name, noted_at)
                        select id, :number, authority, :document::jsonb, :by, :byName, :at
                        from subject_access where id = :id
                        on conflict do nothing""")
                        .param("id", seen.id().value())
                        .param("number", seen.version())
                        .param("document", document)
                        .param("by", entry.noted().by())
                        .param("byName", entry.noted().byName())
                        .param("at", utc(entry.noted().at()))
                        .update()
                == 1;
    }

    @Override
    public Optional<SubjectAccess> find(AuthorityId authority, RequestId id) {
        boundaries.enter(authority);
        return jdbc
                .sql(WITH_STEPS + "where r.authority = :authority and r.id = :id order by s.number")
                .param("authority", authority.value())
                .param("id", id.value())
                .query(this::folded)
                .stream()
                .findFirst();
    }

    @Override
    public List<SubjectAccess> list(AuthorityId authority, boolean onlyOpen, int most) {
        boundaries.enter(authority);
        return jdbc.sql(WITH_STEPS + """
                        where r.id in (
                            select o.id from subject_access o
                            where o.authority = :authority
                              and not (:onlyOpen and exists (
                                  select from subject_access_step e
                                  where e.request_id = o.id
                                    and e.document ->> 'step' in ('RELEASED', 'REFUSAL', 'WITHDRAWAL')))
                            order by o.received_at, o.id limit :most)
                        order by r.received_at, r.id, s.number""")
                .param("authority", authority.value())
                .param("onlyOpen", onlyOpen)
                .param("most", most)
                .query(this::folded);
    }

    @Override
    public void keep(AuthorityId authority, RequestId id, List<Proposed> items) {
        boundaries.enter(authority);
        copies.keep(new Of(authority, id), items);
    }

    @Override
    public List<Proposed> items(AuthorityId authority, RequestId id) {
        boundaries.enter(authority);
        return copies.of(new Of(authority, id));
    }

    @Override
    public int forgetItemsOf(AuthorityId authority, Collection<PersonId> people) {
        boundaries.enter(authority);
        var answered = jdbc.sql("""
                        select id from subject_access asked
                        where authority = :authority and person_id = any(:people)
                          and exists (select from subject_access_item where request_id = asked.id)
                          and exists (
                              select from subject_access_step ended
                              where ended.request_id = asked.id
                                and ended.document ->> 'step' in ('RELEASED', 'REFUSAL', 'WITHDRAWAL'))""")
                .param("authority", authority.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> new RequestId(Objects.requireNonNull(row.getObject(1, UUID.class))))
                .list();
        answered.forEach(id -> copies.forget(new Of(authority, id)));
        return answered.size();
    }

    @Override
    public void forgetItems(AuthorityId authority, RequestId id) {
        boundaries.enter(authority);
        copies.forget(new Of(authority, id));
    }

    /** One row for each step, or one for a request about which nothing was done yet. */
    private List<SubjectAccess> folded(ResultSet rows) throws SQLException {
        var asked = new LinkedHashMap<UUID, CaseFile>();
        var entries = new LinkedHashMap<UUID, List<Entry>>();
        var opening = cover.opening();
        while (rows.next()) {
            var id = rows.getObject("id", UUID.class);
            if (!asked.containsKey(id)) {
                asked.put(id, recorded(rows, id));
            }
            var document = rows.getString("document");
            if (document != null) {
                entries.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(new Entry(step(opening, rows, document), noted(rows, "noted")));
            }
        }
        return asked.values().stream()
                .map(file -> SubjectAccess.after(new CaseFile(
                        file.id(),
                        file.asked(),
                        file.recorded(),
                        entries.getOrDefault(file.id().value(), List.of()))))
                .toList();
    }

    private Step step(RequestCover.Opening opening, ResultSet row, String document) throws SQLException {
        var of = new Of(new AuthorityId(row.getString("authority")), new RequestId(row.getObject("id", UUID.class)));
        return documents.step(opening.step(of, row.getInt("number"), document));
    }

    private static CaseFile recorded(ResultSet row, UUID id) throws SQLException {
        return new CaseFile(
                new RequestId(id),
                new Asked(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Asked.Asker.valueOf(row.getString("asked_by")),
                        Asked.Way.valueOf(row.getString("way")),
                        at(row, "received_at")),
                noted(row, "recorded"),
                List.of());
    }

    private static Noted noted(ResultSet row, String what) throws SQLException {
        return new Noted(row.getString(what + "_by"), row.getString(what + "_by_name"), at(row, what + "_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
