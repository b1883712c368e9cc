package org.safeguardinghub.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what the headers of a record say (CloudEvents 1.0, binary mode). */
final class Envelope {

    static EventMeta of(ConsumerRecord<String, byte[]> record) {
        try {
            return new EventMeta(
                    UUID.fromString(required(record, "ce_id")),
                    required(record, "ce_type"),
                    required(record, "ce_source"),
                    header(record, "ce_time")
                            .map(Instant::parse)
                            .orElseGet(() -> Instant.ofEpochMilli(record.timestamp())),
                    record.topic(),
                    record.key() == null ? "" : record.key(),
                    header(record, "ce_correlationid").orElse(null));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new PoisonRecord("malformed-envelope");
        }
    }

    static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> header.value())
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private static String required(ConsumerRecord<?, ?> record, String name) {
        return header(record, name).orElseThrow(() -> new PoisonRecord("no-" + name.replace('_', '-')));
    }

    private Envelope() {}
}
