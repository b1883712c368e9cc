package org.safeguardinghub.consent.arrangement.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.arrangement.Arrangement;
import org.safeguardinghub.consent.arrangement.ArrangementId;
import org.safeguardinghub.consent.arrangement.Arrangements;
import org.safeguardinghub.consent.arrangement.Partnership;
import org.safeguardinghub.consent.arrangement.Scope;
import org.safeguardinghub.consent.arrangement.Step;
import org.safeguardinghub.consent.arrangement.Terms;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcArrangements implements Arrangements {

    private static final String WITH_STEPS = """
            select a.*, s.number, s.day, s.end_reason, s.noted_by, s.noted_by_name, s.noted_at
            from sharing_arrangement a left join sharing_arrangement_step s on s.arrangement_id = a.id
            """;

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    JdbcArrangements(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    @Override
    public boolean add(AuthorityId authority, Arrangement arrangement) {
        boundaries.enter(authority);
        var terms = arrangement.terms();
        return jdbc.sql("""
                        insert into sharing_arrangement
                            (id, authority, agency, reference, title, categories, purposes, signed_here, signed_there,
                             from_day, until_day, review_on, registered_by, registered_by_name, registered_at)
                        values
                            (:id, :authority, :agency, :reference, :title, :categories, :purposes, :here, :there,
                             :from, :until, :reviewOn, :by, :byName, :at)
                        on conflict (authority, agency, reference) do nothing""")
                        .param("id", arrangement.id().value())
                        .param("authority", authority.value())
                        .param("agency", arrangement.agency().value())
                        .param("reference", terms.reference())
                        .param("title", terms.title())
                        .param("categories", Scope.inOrder(terms.scope().categories()))
                        .param("purposes", Scope.inOrder(terms.scope().purposes()))
                        .param("here", terms.signedBy().here())
                        .param("there", terms.signedBy().there())
                        .param("from", terms.term().from())
                        .param("until", terms.term().until())
                        .param("reviewOn", terms.term().reviewOn())
                        .param("by", arrangement.registered().by())
                        .param("byName", arrangement.registered().byName())
                        .param("at", arrangement.registered().at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean add(Arrangement seen, Step step) {
        return switch (step) {
            case Step.Reviewed(var nextOn, var noted) -> add(seen, nextOn, null, noted);
            case Step.Ended(var lastDay, var reason, var noted) -> add(seen, lastDay, reason, noted);
        };
    }

    private boolean add(Arrangement seen, LocalDate day, Step.@Nullable Reason reason, Noted noted) {
        return jdbc.sql("""
                        insert into sharing_arrangement_step
                            (arrangement_id, authority, number, day, end_reason, noted_by, noted_by_name, noted_at)
                        select id, authority, :number, :day, :reason, :by, :byName, :at
                        from sharing_arrangement where id = :id
                        on conflict do nothing""")
                        .param("id", seen.id().value())
                        .param("number", seen.version())
                        .param("day", day)
                        .param("reason", reason == null ? null : reason.name(), Types.VARCHAR)
                        .param("by", noted.by())
                        .param("byName", noted.byName())
                        .param("at", noted.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<Arrangement> find(AuthorityId authority, ArrangementId id) {
        boundaries.enter(authority);
        return jdbc
                .sql(WITH_STEPS + "where a.authority = :authority and a.id = :id order by s.number")
                .param("authority", authority.value())
                .param("id", id.value())
                .query(JdbcArrangements::folded)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Arrangement> find(AuthorityId authority, AgencyId agency, String reference) {
        boundaries.enter(authority);
        return with(authority, agency).arrangements().stream()
                .filter(arrangement -> arrangement.terms().reference().equals(reference))
                .findFirst();
    }

    @Override
    public Partnership with(AuthorityId authority, AgencyId agency) {
        boundaries.enter(authority);
        return new Partnership(
                jdbc.sql(WITH_STEPS + "where a.authority = :authority and a.agency = :agency order by a.id, s.number")
                        .param("authority", authority.value())
                        .param("agency", agency.value())
                        .query(JdbcArrangements::folded));
    }

    @Override
    public List<Arrangement> list(AuthorityId authority, Asked asked) {
        boundaries.enter(authority);
        return jdbc.sql(WITH_STEPS + """
                        where a.id in (
                            select r.id from sharing_arrangement r
                            left join lateral (
                                select (array_agg(day order by number desc) filter (where end_reason is null))[1] as again_on,
                                       max(day) filter (where end_reason is not null) as ended_on
                                from sharing_arrangement_step where arrangement_id = r.id) later on true
                            where r.authority = :authority and (:agency::text is null or r.agency = :agency)
                              and (:reviewBy::date is null
                                   or coalesce(later.again_on, r.review_on)
                                      <= least(:reviewBy::date, r.until_day, later.ended_on))
                            order by r.agency, r.from_day desc, r.id limit :most)
                        order by a.agency, a.from_day desc, a.id, s.number""")
                .param("authority", authority.value())
                .param("agency", asked.agency() == null ? null : asked.agency().value(), Types.VARCHAR)
                .param("reviewBy", asked.reviewBy(), Types.DATE)
                .param("most", asked.most())
                .query(JdbcArrangements::folded);
    }

    /** One row for each step, or one for an agreement that has none. */
    private static List<Arrangement> folded(ResultSet rows) throws SQLException {
        var heads = new LinkedHashMap<UUID, Arrangement>();
        var steps = new LinkedHashMap<UUID, List<Step>>();
        while (rows.next()) {
            var id = rows.getObject("id", UUID.class);
            if (!heads.containsKey(id)) {
                heads.put(id, head(rows, id));
            }
            if (rows.getObject("number") != null) {
                steps.computeIfAbsent(id, _ -> new ArrayList<>()).add(step(rows));
            }
        }
        return heads.values().stream().map(head -> with(head, steps)).toList();
    }

    private static Arrangement with(Arrangement head, Map<UUID, List<Step>> steps) {
        return new Arrangement(
                head.id(),
                head.agency(),
                head.terms(),
                head.registered(),
                steps.getOrDefault(head.id().value(), List.of()));
    }

    private static Arrangement head(ResultSet row, UUID id) throws SQLException {
        return new Arrangement(
                new ArrangementId(id),
                new AgencyId(row.getString("agency")),
                new Terms(
                        row.getString("reference"),
                        row.getString("title"),
                        new Scope(codes(row, "categories"), codes(row, "purposes")),
                        new Terms.SignedBy(row.getString("signed_here"), row.getString("signed_there")),
                        new Terms.Term(
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class),
                                row.getObject("review_on", LocalDate.class))),
                noted(row, "registered"),
                List.of());
    }

    private static Step step(ResultSet row) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        var reason = row.getString("end_reason");
        var noted = noted(row, "noted");
        return reason == null ? new Step.Reviewed(day, noted) : new Step.Ended(day, Step.Reason.valueOf(reason), noted);
    }

    private static Noted noted(ResultSet row, String what) throws SQLException {
        return new Noted(
                row.getString(what + "_by"),
                row.getString(what + "_by_name"),
                row.getObject(what + "_at", OffsetDateTime.class).toInstant());
    }

    private static Set<String> codes(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
