package org.safeguardinghub.kit.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.kit.testapp.TestApplication;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The promise: what was committed is told, in order for each aggregate, whatever else goes on. */
@HubInfrastructure(database = "referral")
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.application.name=kit", "hub.outbox.relay=false"})
class OutboxIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    KafkaAdmin admin;

    @Autowired
    JsonMapper json;

    @Value("${hub.kafka}")
    String bootstrap;

    private String topic = "";

    @BeforeEach
    void aTopicOfItsOwn() {
        topic = "kit." + UUID.randomUUID();
        admin.createOrModifyTopics(TopicBuilder.name(topic).partitions(3).build());
        jdbc.update("DELETE FROM outbox");
    }

    @Test
    void withoutATransactionNothingIsAdded() {
        assertThatThrownBy(() -> outbox.add(topic, Told.of(UUID.randomUUID(), 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        transaction.executeWithoutResult(status -> {
            outbox.add(topic, Told.of(UUID.randomUUID(), 1));
            status.setRollbackOnly();
        });
        tell(UUID.randomUUID(), 1);

        withRelays(1, () -> assertThat(heard(1)).hasSize(1));
    }

    @Test
    void orderPerAggregateHoldsUnderEightWritersAndTwoRelays() {
        var aggregates = IntStream.range(0, 20).mapToObj(n -> UUID.randomUUID()).toList();
        var next = new HashMap<UUID, Integer>();
        aggregates.forEach(aggregate -> next.put(aggregate, 0));

        withRelays(2, () -> {
            write(8, 50, aggregates, next);

            var numbers = firstAppearances(heard(400)).stream()
                    .collect(groupingBy(Told::aggregateId, mapping(Told::number, toList())));
            assertThat(numbers).hasSizeLessThanOrEqualTo(20);
            numbers.values()
                    .forEach(each -> assertThat(each)
                            .containsExactlyElementsOf(IntStream.rangeClosed(1, each.size())
                                    .boxed()
                                    .toList()));
        });
    }

    @Test
    void aTransactionThatCommitsLateIsNotOverlooked() {
        var late = UUID.randomUUID();
        var added = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        withRelays(1, () -> {
            var slow = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
                outbox.add(topic, Told.of(late, 1));
                added.countDown();
                join(release);
            }));
            join(added);
            tell(UUID.randomUUID(), 1);
            await().atMost(SOON).until(() -> waiting() == 0);

            release.countDown();
            slow.join();

            assertThat(heard(2)).anyMatch(record -> record.key().equals(late.toString()));
        });
    }

    @Test
    void aRelayThatDiesBetweenSendingAndMarkingLosesNothingAndKeepsTheOrder() {
        var aggregate = UUID.randomUUID();
        IntStream.rangeClosed(1, 5).forEach(number -> tell(aggregate, number));
        // What the dead relay did: sent the first two, and marked neither.
        try (var connection = RelayConnection.open(database)) {
            var rows = new OutboxRows(connection.jdbc());
            var all = IntStream.range(0, 32).boxed().toList();
            rows.waiting(all, List.of()).stream()
                    .limit(2)
                    .forEach(event -> kafka.send(event.asRecord("/kit")).join());
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }

        withRelays(1, () -> {
            var records = heard(7);
            assertThat(records.stream().map(OutboxIT::id).distinct()).hasSize(5);
            assertThat(firstAppearances(records).stream().map(Told::number)).containsExactly(1, 2, 3, 4, 5);
        });
    }

    @Test
    void aRelayThatGoesLeavesItsLanesToTheOther() {
        withRelays(
                2,
                () -> await().atMost(SOON)
                        .untilAsserted(() -> assertThat(owners()).hasSize(2)));
        assertThat(owners()).isEmpty();
    }

    @Test
    void theRunningServiceCannotRewriteWhatWasDone() {
        assertThatThrownBy(() -> jdbc.update("DELETE FROM audit_event")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("UPDATE audit_event SET action = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.execute("DROP TABLE outbox")).isInstanceOf(DataAccessException.class);
    }

    private List<@Nullable UUID> owners() {
        return jdbc.queryForList("SELECT DISTINCT owner FROM outbox_lease WHERE owner IS NOT NULL", UUID.class);
    }

    private int waiting() {
        var count = jdbc.queryForObject("SELECT count(*) FROM outbox WHERE published_at IS NULL", Integer.class);
        return count == null ? 0 : count;
    }

    private void tell(UUID aggregate, int number) {
        transaction.executeWithoutResult(status -> outbox.add(topic, Told.of(aggregate, number)));
    }

    /** Each writer numbers under no lock of the test's own: the aggregate's place in the outbox is what orders it. */
    private void write(int writers, int each, List<UUID> aggregates, Map<UUID, Integer> next) {
        try (var all = Executors.newFixedThreadPool(writers)) {
            IntStream.range(0, writers)
                    .forEach(writer -> all.submit(() -> {
                        var random = new Random(writer);
                        for (int n = 0; n < each; n++) {
                            var aggregate = aggregates.get(random.nextInt(aggregates.size()));
                            synchronized (aggregate) {
                                tell(aggregate, next.merge(aggregate, 1, Integer::sum));
                            }
                        }
                    }));
        }
    }

    private void withRelays(int count, Runnable work) {
        var relays = new ArrayList<Relay>();
        for (int n = 0; n < count; n++) {
            relays.add(new Relay(database, new Carrier(new KafkaSender(kafka), "/kit")));
        }
        relays.forEach(Relay::start);
        try {
            work.run();
        } finally {
            relays.forEach(Relay::stop);
        }
    }

    private List<ConsumerRecord<String, byte[]>> heard(int atLeast) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "1000");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(SOON).pollInSameThread().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.size() >= atLeast && waiting() == 0;
            });
        }
        return records;
    }

    private List<Told> firstAppearances(List<ConsumerRecord<String, byte[]>> records) {
        var first = new LinkedHashMap<String, Told>();
        records.forEach(record -> first.putIfAbsent(id(record), json.readValue(record.value(), Told.class)));
        return List.copyOf(first.values());
    }

    private static String id(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
