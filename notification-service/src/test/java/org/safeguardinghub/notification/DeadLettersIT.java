package org.safeguardinghub.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What another service could not process is seen here, whatever is in it. */
class DeadLettersIT extends NotificationCase {

    @Test
    void aPoisonEventOfConsentServiceIsAnAlertForEngineersOnceAndStopsNothing() throws Exception {
        putAside("no event at all", 17, "unreadable-body");
        putAside("no event at all", 17, "unreadable-body");
        putAside("{\"child\": \"Amara\"}", 18, "no-ce-id");

        await().atMost(60, SECONDS).until(() -> raised(18) == 1);
        assertThat(raised(17)).isEqualTo(1);
        var alerts = aColleague("integration-engineer")
                .get("/api/v1/alerts?limit=100")
                .json()
                .toString();
        assertThat(alerts)
                .contains("DEAD_LETTER", "unreadable-body", "no-ce-id")
                .doesNotContain("Amara");
        assertThat(aColleague("front-door-worker")
                        .get("/api/v1/alerts?limit=100")
                        .json()
                        .toString())
                .doesNotContain("DEAD_LETTER");
    }

    private int raised(long offset) {
        return jdbc.sql("select count(*) from alert where kind = 'DEAD_LETTER' and occasion = :occasion")
                .param("occasion", "DEAD_LETTER:%s:0:%d".formatted(DEAD_LETTERS, offset))
                .query(Integer.class)
                .single();
    }

    private void putAside(String body, long offset, String reason) throws ExecutionException, InterruptedException {
        var record = new ProducerRecord<String, byte[]>(DEAD_LETTERS, body.getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add(
                        "kafka_dlt-original-partition",
                        ByteBuffer.allocate(4).putInt(0).array())
                .add(
                        "kafka_dlt-original-offset",
                        ByteBuffer.allocate(8).putLong(offset).array())
                .add("hub_reason", reason.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }
}
