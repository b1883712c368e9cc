package org.safeguardinghub.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A fact that waits for its turn, and the record it becomes: CloudEvents 1.0, binary mode. */
record Waiting(
        long position,
        UUID eventId,
        String topic,
        int lane,
        UUID aggregateId,
        String type,
        Instant occurredAt,
        @Nullable String correlationId,
        @Nullable String traceparent,
        String body) {

    ProducerRecord<String, byte[]> asRecord(String source) {
        var key = aggregateId.toString();
        var record = new ProducerRecord<>(topic, key, body.getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", eventId.toString());
        header(record, "ce_type", type);
        header(record, "ce_source", source);
        header(record, "ce_time", occurredAt.toString());
        header(record, "ce_subject", key);
        header(record, "ce_dataschema", "urn:safeguarding-hub:schema:" + type);
        header(record, "ce_partitionkey", key);
        header(record, "content-type", "application/json");
        if (correlationId != null) {
            header(record, "ce_correlationid", correlationId);
        }
        if (traceparent != null) {
            header(record, "ce_traceparent", traceparent);
            header(record, "traceparent", traceparent);
        }
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
