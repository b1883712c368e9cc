package org.safeguardinghub.kit.outbox;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.kit.correlation.Correlation;
import org.safeguardinghub.kit.database.Sweep;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a fact is put in the same transaction as the change it tells of. The relay carries it to Kafka.
 *
 * <p>A published row stays for two weeks: setting {@code published_at} to null publishes it again, with the same id.
 */
public class Outbox implements Sweep {

    private static final Duration KEPT = Duration.ofDays(14);
    private static final int LANES = 32;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    Outbox(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction, and needs one.
     *
     * @param topic the owning service's topic, from {@code Topics}
     * @return the event's id, the same for every delivery of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(String topic, HubEvent event) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO outbox (event_id, topic, lane, aggregate_id, type, authority, occurred_at,
                                    body, correlation_id, traceparent)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        topic,
                        lane(event.aggregateId()),
                        event.aggregateId(),
                        event.type(),
                        event.authority().value(),
                        event.occurredAt().atOffset(ZoneOffset.UTC),
                        json.writeValueAsString(event))
                .param(Correlation.current().orElse(null))
                .param(Traceparent.current(MDC.get("traceId"), MDC.get("spanId")))
                .update();
        return id;
    }

    /** Whether Kafka has acknowledged the event: an urgent one that waits too long takes another way. */
    @Transactional(readOnly = true)
    public boolean isPublished(UUID event) {
        return jdbc.sql("SELECT published_at IS NOT NULL FROM outbox WHERE event_id = ?")
                .param(event)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Override
    @Transactional
    public void sweep() {
        jdbc.sql("DELETE FROM outbox WHERE published_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One aggregate always goes by the same lane, so that one relay at a time carries it. */
    static int lane(UUID aggregate) {
        long mixed = aggregate.getMostSignificantBits() ^ aggregate.getLeastSignificantBits();
        return Math.floorMod((int) (mixed ^ (mixed >>> 32)), LANES);
    }
}
