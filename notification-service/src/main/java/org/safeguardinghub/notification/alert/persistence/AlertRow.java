package org.safeguardinghub.notification.alert.persistence;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.alert.Alert;
import org.safeguardinghub.notification.alert.Alert.Acknowledged;
import org.safeguardinghub.notification.alert.Alert.Answer;
import org.safeguardinghub.notification.alert.Alert.Raised;
import org.safeguardinghub.notification.alert.Alert.Resolved;
import org.safeguardinghub.notification.alert.Alert.StoodDown;
import org.safeguardinghub.notification.alert.AlertId;
import org.safeguardinghub.notification.alert.AlertKind;
import org.safeguardinghub.notification.alert.Audience;
import org.safeguardinghub.notification.alert.Occasion;
import org.safeguardinghub.notification.alert.Occasion.Subject;

/** Reads alerts from their rows. */
final class AlertRow {

    static Alert alert(ResultSet row, int number) throws SQLException {
        var id = new AlertId(row.getObject("id", UUID.class));
        var occasion = occasion(row);
        var raisedAt = instant(row, "raised_at");
        var seen = answer(row, "acknowledged_by", "acknowledged_at");
        return switch (row.getString("state")) {
            case "RAISED" -> new Raised(id, occasion, raisedAt, instantOrNull(row, "answer_by"));
            case "ACKNOWLEDGED" -> new Acknowledged(id, occasion, raisedAt, requireNonNull(seen));
            case "RESOLVED" ->
                new Resolved(
                        id,
                        occasion,
                        raisedAt,
                        requireNonNull(seen),
                        requireNonNull(answer(row, "ended_by", "ended_at")));
            default -> new StoodDown(id, occasion, raisedAt, seen, instant(row, "ended_at"));
        };
    }

    static Alert.Open open(ResultSet row, int number) throws SQLException {
        return (Alert.Open) alert(row, number);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return requireNonNull(instantOrNull(row, column));
    }

    static OffsetDateTime utc(Instant when) {
        return when.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant when) {
        return when == null ? null : utc(when);
    }

    private static @Nullable Answer answer(ResultSet row, String by, String at) throws SQLException {
        var who = row.getString(by);
        return who == null ? null : new Answer(who, instant(row, at));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var when = row.getObject(column, OffsetDateTime.class);
        return when == null ? null : when.toInstant();
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
                new Audience(Set.of((String[]) row.getArray("audience").getArray()), Set.of((UUID[])
                        row.getArray("people").getArray())));
    }

    private AlertRow() {}
}
