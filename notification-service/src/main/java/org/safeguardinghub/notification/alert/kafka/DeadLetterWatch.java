package org.safeguardinghub.notification.alert.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.alert.Occasions;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;

/**
 * Watches every consumer's dead letters: a record that was put aside must not lie there unseen, whoever put it aside.
 * What is in it is not read, so nothing in it can be poison here.
 */
@Component
class DeadLetterWatch {

    private static final String EVERY_DEAD_LETTER_TOPIC = "hub\\..*\\.dead-letter";

    private final AlertDesk desk;

    DeadLetterWatch(AlertDesk desk) {
        this.desk = desk;
    }

    @KafkaListener(topicPattern = EVERY_DEAD_LETTER_TOPIC, groupId = "notification-service-dead-letters")
    void putAside(List<ConsumerRecord<String, byte[]>> letters) {
        letters.forEach(letter -> desk.raise(Occasions.deadLetter(place(letter), reason(letter))));
    }

    /** Whose dead letter, and which record it was where it came from: retrying a replay in vain is one alert. */
    private static String place(ConsumerRecord<?, ?> letter) {
        var partition = number(letter, KafkaHeaders.DLT_ORIGINAL_PARTITION, Integer.BYTES)
                .orElse((long) letter.partition());
        var offset =
                number(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET, Long.BYTES).orElse(letter.offset());
        return "%s:%d:%d".formatted(letter.topic(), partition, offset);
    }

    private static String reason(ConsumerRecord<?, ?> letter) {
        return bytes(letter, "hub_reason")
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .filter(text -> text.matches("[A-Za-z0-9_-]{1,60}"))
                .orElse("UNKNOWN");
    }

    private static Optional<Long> number(ConsumerRecord<?, ?> letter, String header, int length) {
        return bytes(letter, header)
                .filter(value -> value.length == length)
                .map(ByteBuffer::wrap)
                .map(value -> length == Integer.BYTES ? value.getInt() : value.getLong());
    }

    private static Optional<byte[]> bytes(ConsumerRecord<?, ?> letter, String header) {
        return Optional.ofNullable(letter.headers().lastHeader(header)).map(found -> found.value());
    }
}
