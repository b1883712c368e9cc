package org.safeguardinghub.consent.misdirected.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.consent.misdirected.CaseFile;
import org.safeguardinghub.consent.misdirected.Entry;
import org.safeguardinghub.consent.misdirected.Misdirection;
import org.safeguardinghub.consent.misdirected.MisdirectionId;
import org.safeguardinghub.consent.misdirected.Misdirections;
import org.safeguardinghub.consent.misdirected.Report;
import org.safeguardinghub.consent.misdirected.WrongRecipient;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcMisdirections implements Misdirections {

    private static final String WITH_STEPS = """
            select m.*, s.document, s.noted_by, s.noted_by_name, s.noted_at
            from misdirection m left join misdirection_step s on s.misdirection_id = m.id
            """;

    private final JdbcClient jdbc;
    private final Boundaries boundaries;
    private final StepDocuments documents;

    JdbcMisdirections(JdbcClient jdbc, Boundaries boundaries, StepDocuments documents) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
        this.documents = documents;
    }

    @Override
    public boolean add(AuthorityId authority, CaseFile file) {
        boundaries.enter(authority);
        var report = file.report();
        return jdbc.sql("""
                        insert into misdirection
                            (id, authority, contact_id, decision_id, wrong_child, recipient_kind, recipient_agency,
                             categories, happened_at, aware_at, found_by, reported_by, reported_by_name, reported_at)
                        values
                            (:id, :authority, :contact, :decision, :wrongChild, :kind, :agency, :categories,
                             :happenedAt, :awareAt, :foundBy, :by, :byName, :at)
                        on conflict (authority, contact_id, happened_at, recipient_kind, recipient_agency)
                        do nothing""")
                        .param("id", file.id().value())
                        .param("authority", authority.value())
                        .param("contact", report.contact().value())
                        .param("decision", report.decision(), Types.OTHER)
                        .param("wrongChild", report.isWrongChild())
                        .param("kind", report.recipient().kind().name())
                        .param("agency", agency(report), Types.VARCHAR)
                        .param("categories", new TreeSet<>(report.categories()).toArray(String[]::new))
                        .param("happenedAt", utc(report.times().happenedAt()))
                        .param("awareAt", utc(report.times().awareAt()))
                        .param("foundBy", report.foundBy().name())
                        .param("by", file.reported().by())
                        .param("byName", file.reported().byName())
                        .param("at", utc(file.reported().at()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Misdirection> same(AuthorityId authority, Report report) {
        boundaries.enter(authority);
        return jdbc
                .sql(WITH_STEPS + """
                        where m.authority = :authority and m.contact_id = :contact and m.happened_at = :happenedAt
                          and m.recipient_kind = :kind and m.recipient_agency is not distinct from :agency::text
                        order by s.number""")
                .param("authority", authority.value())
                .param("contact", report.contact().value())
                .param("happenedAt", utc(report.times().happenedAt()))
                .param("kind", report.recipient().kind().name())
                .param("agency", agency(report), Types.VARCHAR)
                .query(this::folded)
                .stream()
                .findFirst();
    }

    @Override
    public boolean add(CaseFile seen, Entry entry) {
        return jdbc.sql("""
                        insert into misdirection_step
                            (misdirection_id, authority, number, document, noted_by, noted_by_name, noted_at)
                        select id, authority, :number, :document::jsonb, :by, :byName, :at
                        from misdirection where id = :id
                        on conflict do nothing""")
                        .param("id", seen.id().value())
                        .param("number", seen.version())
                        .param("document", documents.write(entry.step()))
                        .param("by", entry.noted().by())
                        .param("byName", entry.noted().byName())
                        .param("at", utc(entry.noted().at()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Misdirection> find(AuthorityId authority, MisdirectionId id) {
        boundaries.enter(authority);
        return jdbc
                .sql(WITH_STEPS + "where m.authority = :authority and m.id = :id order by s.number")
                .param("authority", authority.value())
                .param("id", id.value())
                .query(this::folded)
                .stream()
                .findFirst();
    }

    @Override
    public List<Misdirection> list(AuthorityId authority, Asked asked) {
        boundaries.enter(authority);
        var contact = asked.contact();
        return jdbc.sql(WITH_STEPS + """
                        where m.id in (
                            select r.id from misdirection r
                            where r.authority = :authority and (:contact::uuid is null or r.contact_id = :contact)
                              and not (:onlyOpen and exists (
                                  select from misdirection_step c
                                  where c.misdirection_id = r.id and c.document ->> 'step' = 'CLOSING'))
                            order by r.aware_at, r.id limit :most)
                        order by m.aware_at, m.id, s.number""")
                .param("authority", authority.value())
                .param("contact", contact == null ? null : contact.value(), Types.OTHER)
                .param("onlyOpen", asked.onlyOpen())
                .param("most", asked.most())
                .query(this::folded);
    }

    /** One row for each step, or one for a report about which nothing was done yet. */
    private List<Misdirection> folded(ResultSet rows) throws SQLException {
        var reported = new LinkedHashMap<UUID, CaseFile>();
        var entries = new LinkedHashMap<UUID, List<Entry>>();
        while (rows.next()) {
            var id = rows.getObject("id", UUID.class);
            if (!reported.containsKey(id)) {
                reported.put(id, reported(rows, id));
            }
            var document = rows.getString("document");
            if (document != null) {
                entries.computeIfAbsent(id, _ -> new ArrayList<>())
                        .add(new Entry(documents.read(document), noted(rows, "noted")));
            }
        }
        return reported.values().stream()
                .map(file -> Misdirection.after(new CaseFile(
                        file.id(),
                        file.report(),
                        file.reported(),
                        entries.getOrDefault(file.id().value(), List.of()))))
                .toList();
    }

    private static CaseFile reported(ResultSet row, UUID id) throws SQLException {
        var agency = row.getString("recipient_agency");
        return new CaseFile(
                new MisdirectionId(id),
                new Report(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getObject("decision_id", UUID.class),
                        row.getBoolean("wrong_child"),
                        new WrongRecipient(
                                WrongRecipient.Kind.valueOf(row.getString("recipient_kind")),
                                agency == null ? null : new AgencyId(agency)),
                        Set.of((String[]) row.getArray("categories").getArray()),
                        new Report.Times(at(row, "happened_at"), at(row, "aware_at")),
                        Report.Finder.valueOf(row.getString("found_by"))),
                noted(row, "reported"),
                List.of());
    }

    private static Noted noted(ResultSet row, String what) throws SQLException {
        return new Noted(row.getString(what + "_by"), row.getString(what + "_by_name"), at(row, what + "_at"));
    }

    private static @Nullable String agency(Report report) {
        var agency = report.recipient().agency();
        return agency == null ? null : agency.value();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
