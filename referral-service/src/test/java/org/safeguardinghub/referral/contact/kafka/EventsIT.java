package org.safeguardinghub.referral.contact.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Value;

class EventsIT extends ReferralServiceCase {

    static final String FORM = """
            {"clientReference": "PRIVATE-REF-77", "immediateDanger": {"present": false, "details": "Zarquon details"},
             "children": [{"name": {"given": "Amaranthine", "family": "Quillfeather", "knownAs": "Mimsy"},
                           "birth": {"date": "2019-07-23"},
                           "identifiers": [{"system": "NHS_NUMBER", "value": "9990000018"}],
                           "addresses": [{"lines": ["17 Nowhere Crescent"], "postcode": "SE13 9XX"}]}],
             "adults": [{"name": {"given": "Bartholomew", "family": "Snodgrass"}, "birthDate": "1961-02-02",
                         "relationships": [{"child": 0, "relationship": "GRANDPARENT"}],
                         "safeContact": {"phone": "02079460991"}}],
             "concern": {"observed": "A jabberwocky bruise."},
             "referrer": {"name": "Philippa Reyes-Wren", "role": "DSL", "sourceCode": "2A", "email": "pip@x.example"},
             "basis": {"codes": ["ART6_1_E"], "agreementToService": "REFUSED"}}""";

    static final List<String> PRIVATE = List.of(
            "PRIVATE-REF-77",
            "Zarquon",
            "Amaranthine",
            "Quillfeather",
            "Mimsy",
            "2019-07-23",
            "9990000018",
            "Nowhere",
            "SE13",
            "Bartholomew",
            "Snodgrass",
            "1961-02-02",
            "02079460991",
            "jabberwocky",
            "Philippa",
            "pip@x");

    @Value("${hub.kafka}")
    String kafka;

    @Test
    void theHouseIsToldWithoutAWordAboutAPerson() {
        var reference = aSystem("event-school", "events").refer(FORM);
        var worker = aWorker("events");
        worker.post("/api/v1/contacts/claim-next", "");

        var records = heardAbout(worker.get("/api/v1/contacts/" + reference).text("/contactId"), 2);

        assertThat(records).extracting(EventsIT::type).containsExactly(ContactReceived.TYPE, ContactClaimed.TYPE);
        assertThat(text(records.getFirst()))
                .contains("\"reference\":\"" + reference + "\"", "\"agreementToService\":\"REFUSED\"", "\"dueAt\"");
        records.forEach(record ->
                assertThat(text(record) + record.headers() + record.key()).doesNotContain(PRIVATE));
    }

    private List<ConsumerRecord<String, byte[]>> heardAbout(String contactId, int count) {
        var heard = new ArrayList<ConsumerRecord<String, byte[]>>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka, "group.id", "test-" + contactId, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.REFERRAL));
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (contactId.equals(record.key())) {
                        heard.add(record);
                    }
                });
                return heard.size() >= count;
            });
        }
        return heard;
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        var headers = new StringBuilder();
        record.headers()
                .forEach(header -> headers.append(new String(header.value(), StandardCharsets.UTF_8))
                        .append('\n'));
        return headers + new String(record.value(), StandardCharsets.UTF_8);
    }
}
