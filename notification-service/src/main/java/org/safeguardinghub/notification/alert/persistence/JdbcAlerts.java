package org.safeguardinghub.notification.alert.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.alert.Alert;
import org.safeguardinghub.notification.alert.Alert.Acknowledged;
import org.safeguardinghub.notification.alert.Alert.Answer;
import org.safeguardinghub.notification.alert.Alert.Open;
import org.safeguardinghub.notification.alert.Alert.Raised;
import org.safeguardinghub.notification.alert.Alert.Resolved;
import org.safeguardinghub.notification.alert.Alert.StoodDown;
import org.safeguardinghub.notification.alert.AlertId;
import org.safeguardinghub.notification.alert.AlertKind;
import org.safeguardinghub.notification.alert.Alerts;
import org.safeguardinghub.notification.alert.Call;
import org.safeguardinghub.notification.alert.Occasions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAlerts implements Alerts {

    private static final String OPEN = "state in ('RAISED', 'ACKNOWLEDGED')";

    private static final String IN_FRONT_OF_WALLS = """
            not exists (select from kept_out
                        where kept_out.worker_id = :person and kept_out.contact_id = alert.contact_id)""";

    private static final String FOR_THE_READER = """
            authority in (:authorities)
            and (audience && cast(:roles as text[]) or people @> array[cast(:person as uuid)])
            and %s""".formatted(IN_FRONT_OF_WALLS);

    private final JdbcClient jdbc;

    JdbcAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Raised alert) {
        var occasion = alert.occasion();
        var subject = occasion.subject();
        return jdbc.sql("""
                insert into alert (id, occasion, kind, authority, contact_id, reference, code, percent, audience, people,
                    state, raised_at, answer_by)
                values (:id, :occasion, :kind, :authority, :contact, :reference, :code, :percent, :audience,
                    cast(:people as uuid[]), 'RAISED', :at, :answerBy)
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
                        .param("audience", occasion.audience().roles().toArray(String[]::new))
                        .param(
                                "people",
                                occasion.audience().people().stream()
                                        .map(UUID::toString)
                                        .toArray(String[]::new))
                        .param("at", AlertRow.utc(alert.raisedAt()))
                        .param("answerBy", AlertRow.utcOrNull(alert.answerBy()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    @Override
    public Optional<Alert> find(Reader reader, AlertId id) {
        return jdbc.sql("select * from alert where id = :id and " + IN_FRONT_OF_WALLS)
                .param("id", id.value())
                .param("person", reader.person())
                .query(AlertRow::alert)
                .optional();
    }

    @Override
    public boolean move(Open before, Alert after) {
        return switch (after) {
            case Raised raised -> write(before, "RAISED", null, null, raised.answerBy());
            case Acknowledged seen -> write(before, "ACKNOWLEDGED", seen.seen(), null, null);
            case StoodDown gone -> write(before, "STOOD_DOWN", gone.seen(), new Answer("", gone.at()), null);
            case Resolved done -> write(before, "RESOLVED", done.seen(), done.dealtWith(), null);
        };
    }

    private boolean write(
            Open before, String state, @Nullable Answer seen, @Nullable Answer ended, @Nullable Instant answerBy) {
        return jdbc.sql("""
                update alert set state = :state, acknowledged_by = :seenBy, acknowledged_at = :seenAt,
                    ended_by = nullif(:endedBy, ''), ended_at = :endedAt, answer_by = :answerBy
                where id = :id and state = :before""")
                        .param("state", state)
                        .param("seenBy", seen == null ? null : seen.by(), Types.VARCHAR)
                        .param(
                                "seenAt",
                                AlertRow.utcOrNull(seen == null ? null : seen.at()),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("endedBy", ended == null ? null : ended.by(), Types.VARCHAR)
                        .param(
                                "endedAt",
                                AlertRow.utcOrNull(ended == null ? null : ended.at()),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("answerBy", AlertRow.utcOrNull(answerBy), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", before.id().value())
                        .param("before", before instanceof Raised ? "RAISED" : "ACKNOWLEDGED")
                        .update()
                == 1;
    }

    @Override
    public List<Open> openAbout(ContactId contact, AlertKind kind) {
        return jdbc.sql("select * from alert where contact_id = :contact and kind = :kind and " + OPEN)
                .param("contact", contact.value())
                .param("kind", kind.name())
                .query(AlertRow::open)
                .list();
    }

    @Override
    public List<Open> openAbout(ContactId contact) {
        return jdbc.sql("select * from alert where contact_id = :contact and " + OPEN)
                .param("contact", contact.value())
                .query(AlertRow::open)
                .list();
    }

    @Override
    public Optional<Open> openOn(String occasion) {
        return jdbc.sql("select * from alert where occasion = :occasion and " + OPEN)
                .param("occasion", occasion)
                .query(AlertRow::open)
                .optional();
    }

    @Override
    public List<Raised> unanswered(Instant now, int limit) {
        return jdbc.sql("""
                        select * from alert where state = 'RAISED' and answer_by <= :now
                        order by answer_by limit :limit for update skip locked""").param("now", AlertRow.utc(now)).param("limit", limit).query(AlertRow::open).list().stream()
                .map(Raised.class::cast)
                .toList();
    }

    @Override
    public List<Call> calls(AlertId id) {
        return jdbc.sql("select * from alert_call where alert_id = :id order by number")
                .param("id", id.value())
                .query((row, _) -> new Call(
                        row.getInt("number"), new AgencyId(row.getString("desk")), AlertRow.instant(row, "at")))
                .list();
    }

    @Override
    public void log(AlertId id, Call call) {
        jdbc.sql("insert into alert_call (alert_id, number, desk, at) values (:id, :number, :desk, :at)")
                .param("id", id.value())
                .param("number", call.number())
                .param("desk", call.desk().value())
                .param("at", AlertRow.utc(call.at()))
                .update();
    }

    @Override
    public List<Alert> page(Reader reader, boolean openOnly, @Nullable AlertId after, int limit) {
        var which = openOnly ? OPEN : "true";
        var order = openOnly ? "state <> 'RAISED', raised_at, id" : "raised_at, id";
        return of(reader, jdbc.sql("""
                        select * from alert
                        where %1$s and %2$s
                          and (cast(:after as uuid) is null or (%3$s) >
                               (select %3$s from alert where id = cast(:after as uuid)))
                        order by %3$s limit :limit""".formatted(FOR_THE_READER, which, order)))
                .param("after", after == null ? null : after.value().toString())
                .param("limit", limit)
                .query(AlertRow::alert)
                .list();
    }

    @Override
    public Count count(Reader reader) {
        return of(reader, jdbc.sql("""
                        select count(*) filter (where state = 'RAISED') as raised, count(*) as open
                        from (select state from alert where %s and %s limit :counted) as those""".formatted(FOR_THE_READER, OPEN)))
                .param("counted", Count.COUNTED)
                .query((ResultSet row, int _) -> count(row))
                .single();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getInt("raised"), row.getInt("open"));
    }

    private static JdbcClient.StatementSpec of(Reader reader, JdbcClient.StatementSpec sql) {
        return sql.param("authorities", List.of(reader.authority().value(), Occasions.OPERATOR.value()))
                .param("roles", reader.roles().toArray(String[]::new))
                .param("person", reader.person());
    }
}
