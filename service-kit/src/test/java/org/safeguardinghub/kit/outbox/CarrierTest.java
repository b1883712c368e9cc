package org.safeguardinghub.kit.outbox;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.kit.outbox.Carrier.BrokerAway;

class CarrierTest {

    private static final UUID AMARA = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final UUID BASHIR = UUID.fromString("00000000-0000-0000-0000-00000000000b");

    private final List<String> sent = new ArrayList<>();
    private final List<UUID> arrived = new ArrayList<>();

    @Test
    void oneAggregatesEventsGoOneAfterTheOther() {
        var carrier = new Carrier(accepting(), "/kit");

        carrier.carry(List.of(event(1, AMARA), event(2, AMARA), event(3, BASHIR)), () -> true, arrived::addAll);

        assertThat(sent).containsExactly("1", "3", "2");
        assertThat(arrived).hasSize(3);
    }

    @Test
    void theFirstFailureStopsItsAggregateAndNoOther() {
        var carrier = new Carrier(failingOn("1"), "/kit");

        var outcome = carrier.carry(
                List.of(event(1, AMARA), event(2, AMARA), event(3, BASHIR), event(4, BASHIR)),
                () -> true,
                arrived::addAll);

        assertThat(sent).containsExactly("1", "3", "4");
        assertThat(arrived).containsExactly(id(3), id(4));
        assertThat(outcome.stopped()).containsExactly(AMARA);
    }

    @Test
    void withNoBrokerNothingMoreIsTried() {
        var carrier = new Carrier(
                record -> {
                    sent.add(body(record));
                    throw new BrokerAway(new IllegalStateException());
                },
                "/kit");

        var outcome = carrier.carry(List.of(event(1, AMARA), event(2, BASHIR)), () -> true, arrived::addAll);

        assertThat(sent).containsExactly("1");
        assertThat(outcome.brokerAway()).isTrue();
        assertThat(arrived).isEmpty();
    }

    @Test
    void withoutALeaseNothingIsSent() {
        new Carrier(accepting(), "/kit").carry(List.of(event(1, AMARA)), () -> false, arrived::addAll);

        assertThat(sent).isEmpty();
    }

    @Test
    void theLeaseIsLookedAtBeforeEachWave() {
        var waves = new ArrayList<Integer>();
        var carrier = new Carrier(accepting(), "/kit");

        carrier.carry(
                List.of(event(1, AMARA), event(2, AMARA)),
                () -> {
                    waves.add(sent.size());
                    return waves.size() == 1;
                },
                arrived::addAll);

        assertThat(sent).containsExactly("1");
    }

    @Test
    void theRecordIsACloudEvent() {
        var record = event(1, AMARA).asRecord("/referral-service");

        assertThat(record.key()).isEqualTo(AMARA.toString());
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_id")).isEqualTo(id(1).toString());
        assertThat(header(record, "ce_source")).isEqualTo("/referral-service");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
    }

    private Carrier.Sender accepting() {
        return failingOn("none");
    }

    private Carrier.Sender failingOn(String refused) {
        return record -> {
            sent.add(body(record));
            CompletableFuture<Object> answer =
                    body(record).equals(refused) ? failedFuture(new IllegalStateException()) : completedFuture("ok");
            return answer;
        };
    }

    private static String body(ProducerRecord<String, byte[]> record) {
        return new String(record.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }

    private static Waiting event(int number, UUID aggregate) {
        return new Waiting(
                number,
                id(number),
                "hub.referral",
                0,
                aggregate,
                "org.safeguardinghub.kit.Tested.v1",
                Instant.EPOCH,
                null,
                null,
                String.valueOf(number));
    }
}
