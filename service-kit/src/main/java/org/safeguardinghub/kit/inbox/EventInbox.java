package org.safeguardinghub.kit.inbox;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.kit.correlation.Correlation;
import org.safeguardinghub.kit.database.Sweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Hears events: one transaction a poll, one effect per event id, order kept. */
public class EventInbox implements Sweep {

    // Longer than a published event can be published again.
    private static final Duration KEPT = Duration.ofDays(35);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final JsonMapper json;
    private final InstantSource clock;

    EventInbox(JdbcClient jdbc, TransactionOperations transaction, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Hands each event that this consumer has not yet seen to its handler, all in one transaction. When record i fails,
     * the effects of those before it are kept and the failure is reported for i alone.
     *
     * @param consumer who is listening; effects are once per consumer and event id
     */
    public void consume(String consumer, List<ConsumerRecord<String, byte[]>> records, EventHandlers handlers) {
        int upTo = records.size();
        Failed first = null;
        while (upTo > 0) {
            try {
                var batch = records.subList(0, upTo);
                transaction.executeWithoutResult(status -> handle(consumer, batch, handlers));
                break;
            } catch (Failed failed) {
                first = failed;
                upTo = failed.index;
            } catch (TransactionException commitLost) {
                first = new Failed(0, commitLost);
                upTo = 0;
            }
        }
        if (first != null) {
            throw new BatchListenerFailedException("a record could not be handled", first.fault, first.index);
        }
    }

    private void handle(String consumer, List<ConsumerRecord<String, byte[]>> records, EventHandlers handlers) {
        var heard = new ArrayList<Heard<?>>();
        for (int index = 0; index < records.size(); index++) {
            var record = records.get(index);
            try {
                var meta = Envelope.of(record);
                int at = index;
                handlers.of(meta.type()).ifPresent(handler -> heard.add(read(at, record, meta, handler)));
            } catch (PoisonRecord poison) {
                throw new Failed(index, poison);
            }
        }
        var fresh = remember(consumer, heard);
        for (var each : heard) {
            if (fresh.remove(each.meta().id())) {
                each.handle();
            }
        }
    }

    private <E extends HubEvent> Heard<E> read(
            int index, ConsumerRecord<String, byte[]> record, EventMeta meta, EventHandlers.Handler<E> handler) {
        if (record.value() == null) {
            throw new PoisonRecord("no-body");
        }
        try {
            var event = json.readValue(record.value(), handler.event());
            if (event == null) {
                throw new PoisonRecord("no-body");
            }
            return new Heard<>(index, meta, event, handler);
        } catch (JacksonException unreadable) {
            throw new PoisonRecord("unreadable-body");
        }
    }

    /** Writes down what is heard, and tells what of it is new: one round trip for the whole poll. */
    private Set<UUID> remember(String consumer, List<Heard<?>> heard) {
        if (heard.isEmpty()) {
            return new HashSet<>();
        }
        var ids =
                heard.stream().map(each -> each.meta().id()).distinct().sorted().toArray(UUID[]::new);
        try {
            return new HashSet<>(
                    jdbc.sql("""
                            INSERT INTO inbox (consumer, event_id) SELECT ?, unnest(?::uuid[])
                            ON CONFLICT DO NOTHING RETURNING event_id""").params(consumer, ids).query(UUID.class).list());
        } catch (RuntimeException away) {
            throw new Failed(0, away);
        }
    }

    @Override
    public void sweep() {
        jdbc.sql("DELETE FROM inbox WHERE seen_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private record Heard<E extends HubEvent>(int index, EventMeta meta, E event, EventHandlers.Handler<E> handler) {

        void handle() {
            try {
                Correlation.within(meta.correlationId(), () -> handler.handler().handle(event, meta));
            } catch (RuntimeException failed) {
                throw new Failed(index, failed);
            }
        }
    }

    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int index;
        private final RuntimeException fault;

        Failed(int index, RuntimeException fault) {
            super(fault);
            this.index = index;
            this.fault = fault;
        }
    }
}
