package org.safeguardinghub.kit.outbox;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.safeguardinghub.kit.outbox.Carrier.BrokerAway;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/** Sends through Spring's template, telling a broker that is away from a record that is refused. */
final class KafkaSender implements Carrier.Sender {

    private final KafkaTemplate<String, byte[]> kafka;

    KafkaSender(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    @Override
    public CompletableFuture<?> send(ProducerRecord<String, byte[]> record) {
        try {
            return kafka.send(record);
        } catch (KafkaException | TimeoutException failed) {
            throw isTimeout(failed) ? new BrokerAway(failed) : failed;
        }
    }

    private static boolean isTimeout(Throwable failed) {
        return failed instanceof TimeoutException || (failed.getCause() != null && isTimeout(failed.getCause()));
    }
}
