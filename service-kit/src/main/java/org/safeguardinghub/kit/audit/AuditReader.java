package org.safeguardinghub.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who did or saw what of some subjects. That it was read is for the reader to write down. */
public class AuditReader {

    private static final TypeReference<Map<String, String>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditReader(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What something was done to, such as a {@code contact} and its id. */
    public record Subject(String type, String id) {}

    /**
     * One row of the trail.
     *
     * @param actor the account's or client's id; a service's own name where it acted by itself
     */
    public record Entry(
            long id,
            Instant at,
            String actor,
            String agency,
            String action,
            Subject subject,
            Map<String, String> codes) {

        public Entry {
            codes = Map.copyOf(codes);
        }

        /** Of a person; a system has a name for an id. */
        public Optional<UUID> account() {
            try {
                return Optional.of(UUID.fromString(actor));
            } catch (IllegalArgumentException system) {
                return Optional.empty();
            }
        }
    }

    /**
     * In one query, the newest first.
     *
     * @param before only rows before this one; {@link Long#MAX_VALUE} for all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Entry> of(AuthorityId authority, Collection<Subject> subjects, long before, int most) {
        return jdbc.sql("""
                        select event.* from unnest(:types::text[], :ids::text[]) as asked (type, id)
                        join audit_event event on event.subject_type = asked.type and event.subject_id = asked.id
                        where event.authority = :authority and event.id < :before
                        order by event.id desc limit :most""")
                .param("types", subjects.stream().map(Subject::type).toArray(String[]::new))
                .param("ids", subjects.stream().map(Subject::id).toArray(String[]::new))
                .param("authority", authority.value())
                .param("before", before)
                .param("most", most)
                .query((row, _) -> entry(row))
                .list();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                text(row, "actor"),
                text(row, "agency"),
                text(row, "action"),
                new Subject(text(row, "subject_type"), text(row, "subject_id")),
                json.readValue(text(row, "codes"), CODES));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
