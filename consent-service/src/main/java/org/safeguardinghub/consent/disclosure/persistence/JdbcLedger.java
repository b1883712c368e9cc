package org.safeguardinghub.consent.disclosure.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.consent.disclosure.Decision;
import org.safeguardinghub.consent.disclosure.Ledger;
import org.safeguardinghub.consent.disclosure.LedgerEntry;
import org.safeguardinghub.consent.disclosure.Outcome;
import org.safeguardinghub.consent.disclosure.Question;
import org.safeguardinghub.consent.disclosure.Travelled;
import org.safeguardinghub.consent.disclosure.Verdict;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLedger implements Ledger {

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    JdbcLedger(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    @Override
    public void add(LedgerEntry entry) {
        var question = entry.question();
        boundaries.enter(question.authority());
        var verdict = entry.decision().verdict();
        jdbc.sql("""
                        insert into disclosure_ledger
                            (decision_id, authority, contact_id, asked_by, recipient, categories, purpose, stage,
                             outcome, rule_id, rule_version, basis, redact, reason, what_would_change_it, warning, decided_at,
                             correlation_id)
                        values
                            (:decision, :authority, :contact, :askedBy, :recipient, :categories, :purpose, :stage,
                             :outcome, :rule, :version, :basis, :redact, :reason, :change, :warning, :at,
                             :correlation)
                        """)
                .param("decision", entry.decision().id())
                .param("authority", question.authority().value())
                .param("contact", question.contact().value())
                .param("askedBy", entry.askedBy())
                .param("recipient", question.recipient())
                .param("categories", words(question.categories()))
                .param("purpose", question.purpose())
                .param("stage", question.stage())
                .param("outcome", verdict.outcome().name())
                .param("rule", entry.decision().rule())
                .param("version", entry.decision().ruleVersion())
                .param("basis", words(verdict.basis()))
                .param("redact", words(verdict.redact()))
                .param("reason", verdict.reason())
                .param("change", verdict.whatWouldChangeIt())
                .param("warning", entry.decision().warning(), Types.VARCHAR)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("correlation", entry.correlation(), Types.VARCHAR)
                .update();
    }

    @Override
    public List<LedgerEntry> latest(ContactId contact, AuthorityId authority, int atMost) {
        boundaries.enter(authority);
        return jdbc.sql("""
                        select * from disclosure_ledger
                        where authority = :authority and contact_id = :contact
                        order by position desc limit :atMost
                        """)
                .param("authority", authority.value())
                .param("contact", contact.value())
                .param("atMost", atMost)
                .query(JdbcLedger::entry)
                .list();
    }

    @Override
    public List<LedgerEntry> since(AuthorityId authority, Instant since, int atMost) {
        boundaries.enter(authority);
        return jdbc.sql("""
                        select * from disclosure_ledger
                        where authority = :authority and decided_at >= :since
                        order by decided_at desc, position desc limit :atMost
                        """)
                .param("authority", authority.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query(JdbcLedger::entry)
                .list();
    }

    @Override
    public Optional<LedgerEntry> find(UUID decision, AuthorityId authority) {
        boundaries.enter(authority);
        return jdbc.sql("select * from disclosure_ledger where decision_id = :decision and authority = :authority")
                .param("decision", decision)
                .param("authority", authority.value())
                .query(JdbcLedger::entry)
                .optional();
    }

    @Override
    public List<Travelled> travelled(ContactId contact, AuthorityId authority, Instant until) {
        boundaries.enter(authority);
        return jdbc.sql("""
                        select l.recipient, array_agg(distinct went.category order by went.category) as categories,
                               min(l.decided_at) as first_at, max(l.decided_at) as last_at
                        from disclosure_ledger l
                        cross join lateral (select unnest(l.categories) except select unnest(l.redact)) went (category)
                        where l.authority = :authority and l.contact_id = :contact and l.outcome <> 'REFUSE'
                          and l.decided_at <= :until
                        group by l.recipient order by first_at, l.recipient
                        """)
                .param("authority", authority.value())
                .param("contact", contact.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Travelled(
                        new AgencyId(row.getString("recipient")),
                        words(row, "categories"),
                        at(row, "first_at"),
                        at(row, "last_at")))
                .list();
    }

    private static LedgerEntry entry(ResultSet row, int rowNumber) throws SQLException {
        return new LedgerEntry(
                question(row),
                new Decision(
                        row.getObject("decision_id", UUID.class),
                        row.getString("rule_id"),
                        row.getInt("rule_version"),
                        verdict(row),
                        row.getString("warning")),
                row.getString("asked_by"),
                at(row, "decided_at"),
                row.getString("correlation_id"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getString("recipient"),
                new ContactId(row.getObject("contact_id", UUID.class)),
                new AuthorityId(row.getString("authority")),
                words(row, "categories"),
                row.getString("purpose"),
                row.getString("stage"));
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                Outcome.valueOf(row.getString("outcome")),
                words(row, "redact"),
                words(row, "basis"),
                row.getString("reason"),
                row.getString("what_would_change_it"));
    }

    private static String[] words(List<String> words) {
        return words.toArray(String[]::new);
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
