package org.safeguardinghub.journeys.hub;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads every byte of every topic of the hub: keys, values and headers alike. */
public final class TopicReader {

    /** All that stands in all topics now, one text per record. */
    public static List<String> everything() {
        var settings = Map.<String, Object>of("bootstrap.servers", HubUnderTest.KAFKA, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics(Duration.ofSeconds(20)).values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> partition.topic().startsWith("hub."))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<String>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> found.add(text(record)));
            }
            return found;
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        var text = new StringBuilder(record.topic())
                .append(' ')
                .append(utf8(record.key()))
                .append(' ');
        StreamSupport.stream(record.headers().spliterator(), false)
                .forEach(header -> text.append(header.key())
                        .append('=')
                        .append(utf8(header.value()))
                        .append(' '));
        return text.append(utf8(record.value())).toString();
    }

    private static String utf8(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private TopicReader() {}
}
