package org.safeguardinghub.kit.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a batch in waves: at most one event of each aggregate at a time, its next only when Kafka has acknowledged the
 * one before. The first failure stops its aggregate; the others go on.
 */
final class Carrier {

    private static final Logger log = LoggerFactory.getLogger(Carrier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Sender sender;
    private final String source;

    Carrier(Sender sender, String source) {
        this.sender = sender;
        this.source = source;
    }

    /**
     * Carries what it can.
     *
     * @param maySend asked before each wave; false ends the journey
     * @param arrived told after each wave which events Kafka has
     */
    Outcome carry(List<Waiting> batch, BooleanSupplier maySend, Consumer<Collection<UUID>> arrived) {
        var queues = byAggregate(batch);
        var stopped = new ArrayList<UUID>();
        while (!queues.isEmpty() && maySend.getAsBoolean()) {
            var wave = send(queues);
            var acknowledged = new ArrayList<UUID>();
            for (var sent : wave.sent()) {
                if (sent.isAcknowledged()) {
                    acknowledged.add(sent.event().eventId());
                    advance(queues, sent.event().aggregateId());
                } else {
                    queues.remove(sent.event().aggregateId());
                    stopped.add(sent.event().aggregateId());
                    log.warn(
                            "event {} of type {} was not accepted by Kafka",
                            sent.event().eventId(),
                            sent.event().type());
                }
            }
            arrived.accept(acknowledged);
            if (wave.brokerAway()) {
                return new Outcome(true, stopped);
            }
        }
        return new Outcome(false, stopped);
    }

    private Wave send(Map<UUID, Queue<Waiting>> queues) {
        var sent = new ArrayList<Sent>();
        for (var queue : queues.values()) {
            var event = queue.element();
            try {
                sent.add(new Sent(event, sender.send(event.asRecord(source))));
            } catch (BrokerAway away) {
                return new Wave(sent, true);
            } catch (RuntimeException refused) {
                sent.add(new Sent(event, CompletableFuture.failedFuture(refused)));
            }
        }
        return new Wave(sent, false);
    }

    private static Map<UUID, Queue<Waiting>> byAggregate(List<Waiting> batch) {
        var queues = new LinkedHashMap<UUID, Queue<Waiting>>();
        batch.forEach(event -> queues.computeIfAbsent(event.aggregateId(), first -> new ArrayDeque<>())
                .add(event));
        return queues;
    }

    private static void advance(Map<UUID, Queue<Waiting>> queues, UUID aggregate) {
        queues.computeIfPresent(aggregate, (same, queue) -> {
            queue.remove();
            return queue.isEmpty() ? null : queue;
        });
    }

    /** Takes a record to Kafka. */
    @FunctionalInterface
    interface Sender {
        CompletableFuture<?> send(ProducerRecord<String, byte[]> record) throws BrokerAway;
    }

    /** There is no broker to give anything to; the rest of the batch need not be tried. */
    static final class BrokerAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BrokerAway(Throwable cause) {
            super("no broker", cause);
        }
    }

    /** @param stopped aggregates whose next event Kafka did not accept */
    record Outcome(boolean brokerAway, List<UUID> stopped) {}

    private record Wave(List<Sent> sent, boolean brokerAway) {}

    private record Sent(Waiting event, CompletableFuture<?> acknowledgement) {

        boolean isAcknowledged() {
            try {
                acknowledgement.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return true;
            } catch (ExecutionException | TimeoutException failed) {
                return false;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
