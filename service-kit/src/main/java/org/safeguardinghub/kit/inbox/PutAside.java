package org.safeguardinghub.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/**
 * Puts a record in the dead-letter topic, and says so in the log and in the figures; notification-service hears every
 * dead-letter topic and tells a person.
 */
final class PutAside implements ConsumerRecordRecoverer {

    private static final Logger log = LoggerFactory.getLogger(PutAside.class);

    private final ConsumerRecordRecoverer publisher;
    private final MeterRegistry meters;

    PutAside(ConsumerRecordRecoverer publisher, MeterRegistry meters) {
        this.publisher = publisher;
        this.meters = meters;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, Exception fault) {
        publisher.accept(record, fault);
        log.error(
                "dead letter: topic {} partition {} offset {} key {} event {} because of {}",
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() instanceof String key ? key : null,
                Envelope.header(record, "ce_id").orElse(null),
                reason(fault));
        meters.counter("hub.dead.letters", "topic", record.topic()).increment();
    }

    /** Our own short reasons by their text, everything else by its class: a message may quote what was sent. */
    static String reason(Throwable fault) {
        var deepest = fault;
        while (deepest.getCause() != null && !(deepest instanceof PoisonRecord)) {
            deepest = deepest.getCause();
        }
        return deepest instanceof PoisonRecord poison
                ? String.valueOf(poison.getMessage())
                : deepest.getClass().getSimpleName();
    }
}
