package org.safeguardinghub.referral.contact.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.safeguardinghub.contracts.HubEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events of stated danger that may not have left yet, kept until somebody has certainly been told. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DangerWatch {

    /** How long a broker may take before we speak to notification-service ourselves (design section 11). */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    DangerWatch(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void keepAnEyeOn(UUID eventId, HubEvent event) {
        jdbc.sql("""
                        insert into danger_watch (event_id, contact_id, type, look_at, event)
                        values (:event, :contact, :type, :lookAt, :data::jsonb)""")
                .param("event", eventId)
                .param("contact", event.aggregateId())
                .param("type", event.type())
                .param("lookAt", soon())
                .param("data", json.writeValueAsString(event))
                .update();
    }

    /** Those whose time is up, held until the transaction ends. */
    List<Waiting> overdue() {
        return jdbc.sql("""
                        select event_id, contact_id, type, event from danger_watch where look_at <= :now
                        order by look_at limit :atOnce for update skip locked""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("atOnce", AT_ONCE)
                .query((row, _) -> new Waiting(
                        row.getObject("event_id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        row.getString("type"),
                        json.readTree(row.getString("event"))))
                .list();
    }

    void forget(UUID eventId) {
        jdbc.sql("delete from danger_watch where event_id = ?").param(eventId).update();
    }

    void tryAgain(UUID eventId) {
        jdbc.sql("update danger_watch set look_at = ? where event_id = ?")
                .param(soon())
                .param(eventId)
                .update();
    }

    private OffsetDateTime soon() {
        return clock.instant().plus(PATIENCE).atOffset(ZoneOffset.UTC);
    }

    /** One event of danger that may not have been heard yet. */
    record Waiting(UUID eventId, UUID contactId, String type, JsonNode event) {}
}
