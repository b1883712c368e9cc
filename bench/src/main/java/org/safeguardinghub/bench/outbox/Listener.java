package org.safeguardinghub.bench.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.safeguardinghub.local.kafka.KafkaSettings;
import tools.jackson.databind.json.JsonMapper;

/** Hears everything on a topic from its first record, and notes when. */
final class Listener implements AutoCloseable {

    private final List<Delivery> heard = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
    private final Thread thread;
    private volatile boolean isOpen = true;

    Listener(String kafka, String topic) {
        thread = Thread.ofPlatform().name("listener-" + topic).start(() -> listen(kafka, topic));
    }

    List<Delivery> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    private void listen(String kafka, String topic) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka, "fetch.max.wait.ms", 20);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, KafkaSettings.PARTITIONS)
                    .mapToObj(place -> new TopicPartition(topic, place))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (isOpen) {
                var records = consumer.poll(Duration.ofMillis(100));
                var now = Instant.now();
                records.forEach(record -> heard.add(delivery(record, now)));
            }
        }
    }

    private static Delivery delivery(ConsumerRecord<String, byte[]> record, Instant now) {
        var fact = JsonMapper.shared().readTree(record.value());
        return new Delivery(
                UUID.fromString(fact.path("aggregateId").asString()),
                fact.path("version").asLong(),
                Instant.parse(fact.path("occurredAt").asString()),
                now);
    }

    @Override
    public void close() {
        isOpen = false;
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
