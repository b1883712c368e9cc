package org.safeguardinghub.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.kit.outbox.Told;
import org.safeguardinghub.kit.testapp.TestApplication;
import org.safeguardinghub.testkit.infrastructure.EventsOnKafka;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The other half of the promise: what is told has one effect, and what cannot be read stops nobody. */
@HubInfrastructure(database = "referral")
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=kit",
            "hub.events.consumes=hub.referral",
            "hub.events.patience=1s",
            "hub.outbox.relay=false"
        })
@Import(EventInboxIT.Listening.class)
class EventInboxIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int REFUSED = 13;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JsonMapper json;

    @Value("${hub.kafka}")
    String bootstrap;

    private final UUID aggregate = UUID.randomUUID();

    @Test
    void theSameEventTwiceHasOneEffect() {
        var id = UUID.randomUUID();
        tell(id, 1);
        tell(id, 1);
        tell(UUID.randomUUID(), 2);

        awaitEffects(1, 2);
    }

    @Test
    void aPoisonRecordIsPutAsideAndThePartitionMovesOn() {
        tell(UUID.randomUUID(), 1);
        send(UUID.randomUUID(), "{\"aggregateId\":");
        send(null, "{}");
        tell(UUID.randomUUID(), 2);

        awaitEffects(1, 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(putAside()).containsExactly("unreadable-body", "no-ce-id"));
    }

    @Test
    void aRecordThatFailsKeepsTheEffectsOfThoseBeforeItAndAfterItsTimeIsPutAside() {
        tell(UUID.randomUUID(), 1);
        tell(UUID.randomUUID(), 2);
        tell(UUID.randomUUID(), REFUSED);
        tell(UUID.randomUUID(), 3);

        awaitEffects(1, 2, 3);
        assertThat(putAside()).containsExactly("IllegalStateException");
    }

    @Test
    void aTypeNobodyHandlesIsPassedOver() {
        var record = record(UUID.randomUUID(), json.writeValueAsString(Told.of(aggregate, 1)));
        record.headers()
                .remove("ce_type")
                .add("ce_type", "org.safeguardinghub.kit.Unknown.v1".getBytes(StandardCharsets.UTF_8));
        kafka.send(record).join();
        tell(UUID.randomUUID(), 2);

        awaitEffects(2);
        assertThat(putAside()).isEmpty();
    }

    private void awaitEffects(Integer... numbers) {
        await().atMost(SOON).untilAsserted(() -> assertThat(effects()).containsExactly(numbers));
    }

    private List<@Nullable Integer> effects() {
        return jdbc.queryForList(
                "SELECT codes::int FROM audit_event WHERE subject_id = ? ORDER BY id",
                Integer.class,
                aggregate.toString());
    }

    private void tell(UUID id, int number) {
        send(id, json.writeValueAsString(Told.of(aggregate, number)));
    }

    private void send(@org.jspecify.annotations.Nullable UUID id, String body) {
        kafka.send(record(id, body)).join();
    }

    private ProducerRecord<String, byte[]> record(@org.jspecify.annotations.Nullable UUID id, String body) {
        var record = new ProducerRecord<>(Topics.REFERRAL, aggregate.toString(), body.getBytes(StandardCharsets.UTF_8));
        if (id != null) {
            record.headers().add("ce_id", id.toString().getBytes(StandardCharsets.UTF_8));
        }
        record.headers().add("ce_type", Told.TYPE.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_source", "/kit".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** Why records of this test were put aside, in their order. */
    private List<String> putAside() {
        return new EventsOnKafka(bootstrap, json::writeValueAsBytes)
                .read(Topics.deadLetter(Topics.REFERRAL, "kit"), aggregate.toString()).stream()
                        .map(record ->
                                Envelope.header(record, Topics.REASON_HEADER).orElse(""))
                        .toList();
    }

    /** Listens as a service does, and leaves a mark for each event. */
    @TestConfiguration
    static class Listening {

        @Bean
        Ear ear(EventInbox inbox, JdbcTemplate jdbc) {
            return new Ear(inbox, jdbc);
        }
    }

    static class Ear {

        private final EventInbox inbox;
        private final EventHandlers handlers;

        Ear(EventInbox inbox, JdbcTemplate jdbc) {
            this.inbox = inbox;
            this.handlers = new EventHandlers().on(Told.TYPE, Told.class, (told, meta) -> {
                jdbc.update("""
                        INSERT INTO audit_event (at, authority, actor, client_id, agency, action, subject_type,
                                                 subject_id, codes)
                        VALUES (now(), 'lewisham', 'kit', 'kit', 'kit', 'heard', 'told', ?, ?)""", told.aggregateId().toString(), String.valueOf(told.number()));
                if (told.number() == REFUSED) {
                    throw new IllegalStateException("refused");
                }
            });
        }

        @KafkaListener(topics = Topics.REFERRAL)
        void hear(List<ConsumerRecord<String, byte[]>> records) {
            inbox.consume("kit", records, handlers);
        }
    }
}
