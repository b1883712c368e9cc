package org.safeguardinghub.notification.delivery.persistence;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.agency.Channel;
import org.safeguardinghub.notification.delivery.Attempt;
import org.safeguardinghub.notification.delivery.Delivery;
import org.safeguardinghub.notification.delivery.Delivery.Attempted;
import org.safeguardinghub.notification.delivery.Delivery.Delivered;
import org.safeguardinghub.notification.delivery.Delivery.Due;
import org.safeguardinghub.notification.delivery.Delivery.GivenUp;
import org.safeguardinghub.notification.delivery.DeliveryId;
import org.safeguardinghub.notification.delivery.Notice;

/** Reads deliveries and log lines from their rows. */
final class DeliveryRow {

    static Delivery delivery(ResultSet row, int number) throws SQLException {
        var id = new DeliveryId(row.getObject("id", UUID.class));
        var channel = Channel.valueOf(row.getString("channel"));
        var others = others(row);
        return switch (row.getString("state")) {
            case "DUE" -> new Due(id, notice(row), channel, others, instant(row, "next_at"));
            case "ATTEMPTED" ->
                new Attempted(
                        id,
                        notice(row),
                        channel,
                        others,
                        row.getInt("failures"),
                        row.getBoolean("handed_on"),
                        instant(row, "next_at"));
            case "DELIVERED" -> new Delivered(id, notice(row), channel, others, instant(row, "ended_at"));
            default -> new GivenUp(id, notice(row), channel, others, instant(row, "ended_at"));
        };
    }

    static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                instant(row, "at"),
                Channel.valueOf(row.getString("channel")),
                row.getInt("status"),
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getString("error_code"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }

    static OffsetDateTime utc(Instant when) {
        return when.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utcOrNull(@Nullable Instant when) {
        return when == null ? null : utc(when);
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                Notice.Kind.valueOf(row.getString("kind")),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("reference"),
                new AuthorityId(row.getString("authority")),
                new AgencyId(row.getString("agency")),
                instant(row, "happened_at"),
                row.getObject("subject_id", UUID.class),
                instantOrNull(row, "due_at"));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var when = row.getObject(column, OffsetDateTime.class);
        return when == null ? null : when.toInstant();
    }

    private static List<Channel> others(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("others").getArray())
                .map(Channel::valueOf)
                .toList();
    }

    private DeliveryRow() {}
}
