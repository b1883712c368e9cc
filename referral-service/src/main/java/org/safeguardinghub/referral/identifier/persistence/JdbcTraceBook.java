package org.safeguardinghub.referral.identifier.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.matching.Description;
import org.safeguardinghub.referral.contact.ProtectedDocuments;
import org.safeguardinghub.referral.contact.ProtectedDocuments.Where;
import org.safeguardinghub.referral.identifier.Trace;
import org.safeguardinghub.referral.identifier.TraceBook;
import org.safeguardinghub.referral.identifier.Tracing.Doubt;
import org.safeguardinghub.referral.identifier.Tracing.Due;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The trace book in PostgreSQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcTraceBook implements TraceBook {

    private static final String THIS_ONE = "where person_id = :person and system = 'NHS_NUMBER' and value = :value";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ProtectedDocuments parts;

    JdbcTraceBook(JdbcClient jdbc, JsonMapper json, ProtectedDocuments parts) {
        this.jdbc = jdbc;
        this.json = json;
        this.parts = parts;
    }

    @Override
    public List<Due> take(int most, Instant now, Instant lease) {
        return jdbc.sql("""
                        with due as (
                            select person_id, system, value from person_identifier
                            where trace_after <= :now order by trace_after limit :most for update skip locked),
                        taken as (
                            update person_identifier held set trace_after = :lease, trace_tries = trace_tries + 1
                            from due where held.person_id = due.person_id and held.system = due.system
                                       and held.value = due.value
                            returning held.person_id, held.authority, held.value)
                        select taken.*, described.contact_id, described.document
                        from taken join person_description described using (person_id)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", lease.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(this::due)
                .list();
    }

    private Due due(ResultSet row, int number) throws SQLException {
        var person = new PersonId(Objects.requireNonNull(row.getObject("person_id", UUID.class)));
        var authority = new AuthorityId(row.getString("authority"));
        var where = new Where(
                new ContactId(row.getObject("contact_id", UUID.class)),
                authority,
                "person_description",
                person.value().toString());
        var document = parts.reveal(where, row.getString("document"));
        return new Due(person, authority, row.getString("value"), json.readValue(document, Description.class));
    }

    @Override
    public void write(Due due, @Nullable Trace trace, Doubt doubt, Instant at) {
        jdbc.sql("""
                        update person_identifier
                        set trace = :trace::jsonb, trace_doubt = :doubt, trace_after = null,
                            traced_at = case when :doubt::text is null then :at end
                        """ + THIS_ONE)
                .param("trace", trace == null ? null : json.writeValueAsString(trace))
                .param("doubt", doubt.code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", due.person().value())
                .param("value", due.value())
                .update();
    }

    @Override
    public void tryAgain(Due due, Instant at) {
        jdbc.sql("update person_identifier set trace_after = :at " + THIS_ONE)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", due.person().value())
                .param("value", due.value())
                .update();
    }
}
