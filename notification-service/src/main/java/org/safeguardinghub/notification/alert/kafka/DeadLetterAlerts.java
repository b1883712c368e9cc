package org.safeguardinghub.notification.alert.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.alert.Occasions;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;

/** A record that was put aside must not lie there unseen, whichever service put it there. */
@Component
class DeadLetterAlerts {

    private static final String CONSUMER = "notification-service-dead-letters";

    private final AlertDesk desk;

    DeadLetterAlerts(AlertDesk desk) {
        this.desk = desk;
    }

    @KafkaListener(topicPattern = Topics.DEAD_LETTERS, groupId = CONSUMER)
    void putAside(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(record -> desk.raise(Occasions.deadLetter(place(record), reason(record))));
    }

    /** Who put it aside, and where it came from: the same record put aside twice is one occasion. */
    private static String place(ConsumerRecord<String, byte[]> record) {
        var partition = header(record, KafkaHeaders.DLT_ORIGINAL_PARTITION)
                .map(bytes -> ByteBuffer.wrap(bytes).getInt())
                .orElseGet(record::partition);
        var offset = header(record, KafkaHeaders.DLT_ORIGINAL_OFFSET)
                .map(bytes -> ByteBuffer.wrap(bytes).getLong())
                .orElseGet(record::offset);
        return "%s:%d:%d".formatted(record.topic(), partition, offset);
    }

    private static String reason(ConsumerRecord<String, byte[]> record) {
        return header(record, Topics.REASON_HEADER)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("not-stated");
    }

    private static Optional<byte[]> header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(header -> header.value());
    }
}
