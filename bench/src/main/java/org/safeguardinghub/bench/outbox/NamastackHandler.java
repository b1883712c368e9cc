package org.safeguardinghub.bench.outbox;

import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What we would own with the library: sending, because its own Kafka module cannot be had. */
final class NamastackHandler implements OutboxTypedHandler<NamastackFact> {

    private final KafkaTemplate<String, byte[]> kafka;
    private final JsonMapper json;

    NamastackHandler(KafkaTemplate<String, byte[]> kafka, JsonMapper json) {
        this.kafka = kafka;
        this.json = json;
    }

    /** The record counts as done when the broker has it, so the answer is waited for. */
    @Override
    public void handle(NamastackFact fact, OutboxRecordMetadata metadata) {
        var body = json.writeValueAsString(fact).getBytes(StandardCharsets.UTF_8);
        try {
            kafka.send(new ProducerRecord<>(fact.topic(), fact.aggregateId(), body))
                    .get();
        } catch (ExecutionException refused) {
            throw new CompletionException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CompletionException(stopped);
        }
    }
}
