package org.safeguardinghub.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/** Puts a record in the dead-letter topic, and says so: in the log, in the figures, and to whoever listens. */
final class PutAside implements ConsumerRecordRecoverer {

    private static final Logger log = LoggerFactory.getLogger(PutAside.class);

    private final ConsumerRecordRecoverer publisher;
    private final List<DeadLetterListener> listeners;
    private final MeterRegistry meters;

    PutAside(ConsumerRecordRecoverer publisher, List<DeadLetterListener> listeners, MeterRegistry meters) {
        this.publisher = publisher;
        this.listeners = List.copyOf(listeners);
        this.meters = meters;
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, Exception fault) {
        publisher.accept(record, fault);
        var letter = new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() instanceof String key ? key : null,
                Envelope.header(record, "ce_id").orElse(null),
                reason(fault));
        log.error(
                "dead letter: topic {} partition {} offset {} key {} event {} because of {}",
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.eventId(),
                letter.reason());
        meters.counter("hub.dead.letters", "topic", record.topic()).increment();
        listeners.forEach(listener -> tell(listener, letter));
    }

    private static void tell(DeadLetterListener listener, DeadLetter letter) {
        try {
            listener.deadLettered(letter);
        } catch (RuntimeException deaf) {
            log.error("a dead letter's listener failed with {}", deaf.getClass().getName());
        }
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
