package org.safeguardinghub.bench.house;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.safeguardinghub.bench.figures.Latencies;

/**
 * From the event's row to the consumer's, by the database server's one clock: the outbox row is written just before its
 * transaction commits, the inbox row inside the transaction of the effect.
 */
record EventLatency(Databases databases) {

    /** @param missing events of the time that this consumer has not seen */
    record Seen(Latencies latencies, long missing) {}

    /** The events of these minutes alone, so that what was left over from a warm-up does not count. */
    Seen of(String consumer, Instant from, Instant until) {
        var told = times(
                "referral",
                "select event_id, created_at from outbox where created_at between ? and ?"
                        + " and type like '%.ContactReceived.%'",
                from,
                until);
        var seen = times(
                consumer,
                "select event_id, min(seen_at) from inbox where seen_at between ? and ?" + " group by event_id",
                from,
                Instant.parse("2999-01-01T00:00:00Z"));
        var latencies = new Latencies();
        told.forEach((event, at) -> {
            var effect = seen.get(event);
            if (effect != null) {
                latencies.add(Duration.between(at, effect));
            }
        });
        return new Seen(latencies, told.size() - latencies.count());
    }

    private Map<UUID, Instant> times(String database, String sql, Instant from, Instant until) {
        try (var connection = databases.connect(database);
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, from.atOffset(ZoneOffset.UTC));
            query.setObject(2, until.atOffset(ZoneOffset.UTC));
            Map<UUID, Instant> times = new HashMap<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    times.put(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
            return times;
        } catch (SQLException unreadable) {
            throw new IllegalStateException("cannot read the times of " + database, unreadable);
        }
    }
}
