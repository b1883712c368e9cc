package org.safeguardinghub.notification.alert.persistence;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.alert.Alert;
import org.safeguardinghub.notification.alert.Alert.Acknowledged;
import org.safeguardinghub.notification.alert.Alert.Raised;
import org.safeguardinghub.notification.alert.Alert.StoodDown;
import org.safeguardinghub.notification.alert.AlertId;
import org.safeguardinghub.notification.alert.AlertKind;
import org.safeguardinghub.notification.alert.Alerts;
import org.safeguardinghub.notification.alert.Occasion;
import org.safeguardinghub.notification.alert.Occasion.Subject;
import org.safeguardinghub.notification.alert.Occasions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAlerts implements Alerts {

    private final JdbcClient jdbc;

    JdbcAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Raised alert) {
        var occasion = alert.occasion();
        var subject = occasion.subject();
        return jdbc.sql("""
                insert into alert (id, occasion, kind, authority, contact_id, reference, code, percent, audience,
                    state, raised_at)
                values (:id, :occasion, :kind, :authority, :contact, :reference, :code, :percent, :audience,
                    'RAISED', :at)
                on conflict (occasion) do nothing""")
                        .param("id", alert.id().value())
                        .param("occasion", occasion.key())
                        .param("kind", occasion.kind().name())
                        .param("authority", occasion.authority().value())
                        .param(
                                "contact",
                                subject == null ? null : subject.contact().value())
                        .param("reference", subject == null ? null : subject.reference())
                        .param("code", occasion.code())
                        .param("percent", occasion.percent())
                        .param("audience", occasion.audience().toArray(String[]::new))
                        .param("at", utc(alert.raisedAt()))
                        .update()
                == 1;
    }

    @Override
    public Optional<Alert> find(AlertId id) {
        return jdbc.sql("select * from alert where id = :id")
                .param("id", id.value())
                .query(JdbcAlerts::alert)
                .optional();
    }

    @Override
    public boolean end(Alert alert) {
        return switch (alert) {
            case Raised _ -> throw new IllegalArgumentException("a raised alert has not ended");
            case Acknowledged done -> end(done.id(), "ACKNOWLEDGED", done.by(), done.at());
            case StoodDown gone -> end(gone.id(), "STOOD_DOWN", null, gone.at());
        };
    }

    @Override
    public List<Raised> openAbout(ContactId contact, AlertKind kind) {
        return jdbc
                .sql("select * from alert where contact_id = :contact and kind = :kind and state = 'RAISED'")
                .param("contact", contact.value())
                .param("kind", kind.name())
                .query(JdbcAlerts::alert)
                .list()
                .stream()
                .map(Raised.class::cast)
                .toList();
    }

    @Override
    public List<Alert> page(Reader reader, boolean openOnly, @Nullable AlertId after, int limit) {
        return jdbc.sql("""
                select * from alert
                where authority in (:authorities) and audience && cast(:roles as text[]) and (state = 'RAISED' or not :openOnly)
                  and (cast(:after as uuid) is null or (raised_at, id) >
                       (select raised_at, id from alert where id = cast(:after as uuid)))
                order by raised_at, id limit :limit""")
                .param("authorities", List.of(reader.authority().value(), Occasions.OPERATOR.value()))
                .param("roles", reader.roles().toArray(String[]::new))
                .param("openOnly", openOnly)
                .param("after", after == null ? null : after.value().toString())
                .param("limit", limit)
                .query(JdbcAlerts::alert)
                .list();
    }

    private boolean end(AlertId id, String state, @Nullable String by, Instant when) {
        return jdbc.sql("""
                update alert set state = :state, acknowledged_by = :by, ended_at = :at
                where id = :id and state = 'RAISED'""")
                        .param("state", state)
                        .param("by", by)
                        .param("at", utc(when))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        var id = new AlertId(row.getObject("id", UUID.class));
        var occasion = occasion(row);
        var raisedAt = instant(row, "raised_at");
        return switch (row.getString("state")) {
            case "RAISED" -> new Raised(id, occasion, raisedAt);
            case "ACKNOWLEDGED" ->
                new Acknowledged(id, occasion, raisedAt, row.getString("acknowledged_by"), instant(row, "ended_at"));
            default -> new StoodDown(id, occasion, raisedAt, instant(row, "ended_at"));
        };
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        var contact = row.getObject("contact_id", UUID.class);
        return new Occasion(
                AlertKind.valueOf(row.getString("kind")),
                row.getString("occasion"),
                new AuthorityId(row.getString("authority")),
                contact == null ? null : new Subject(new ContactId(contact), row.getString("reference")),
                row.getString("code"),
                row.getInt("percent"),
                Set.of((String[]) row.getArray("audience").getArray()));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }

    private static OffsetDateTime utc(Instant when) {
        return when.atOffset(ZoneOffset.UTC);
    }
}
