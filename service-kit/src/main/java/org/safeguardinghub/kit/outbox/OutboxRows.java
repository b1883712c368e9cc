package org.safeguardinghub.kit.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox as the relay sees it, on the relay's own connection. */
final class OutboxRows {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    OutboxRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What waits in these lanes, oldest first. Rows are found by not being published, never by a position passed: a
     * transaction that commits late is not overlooked.
     */
    List<Waiting> waiting(Collection<Integer> lanes, Collection<UUID> stopped) {
        return jdbc.query("""
                SELECT position, event_id, topic, lane, aggregate_id, type, occurred_at, correlation_id, traceparent,
                       body
                  FROM outbox
                 WHERE published_at IS NULL AND lane = ANY (?) AND aggregate_id <> ALL (?)
                 ORDER BY position LIMIT ?""", OutboxRows::read, lanes.toArray(Integer[]::new), stopped.toArray(UUID[]::new), AT_ONCE);
    }

    void markPublished(Collection<UUID> events) {
        if (!events.isEmpty()) {
            jdbc.update(
                    "UPDATE outbox SET published_at = clock_timestamp() WHERE event_id = ANY (?) AND published_at IS NULL",
                    (Object) events.toArray(UUID[]::new));
        }
    }

    Backlog backlog() {
        return jdbc.query("""
                        SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0)
                          FROM outbox WHERE published_at IS NULL""", (row, number) -> new Backlog(row.getLong(1), row.getDouble(2)))
                .getFirst();
    }

    private static Waiting read(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getInt("lane"),
                row.getObject("aggregate_id", UUID.class),
                row.getString("type"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("correlation_id"),
                row.getString("traceparent"),
                row.getString("body"));
    }

    /** @param oldestSeconds how long the oldest has waited; zero when none waits */
    record Backlog(long count, double oldestSeconds) {}
}
