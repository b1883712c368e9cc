package org.safeguardinghub.referral.contact.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.SenderEvent.DangerStated;
import org.safeguardinghub.kit.disclosure.DisclosureClient;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Neighbours;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.infrastructure.Infrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A bad day: nobody answers where Kafka should be. Then it comes back. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "referral", kafka = false)
@DirtiesContext
@Import(TestTokens.class)
class KafkaAwayIT {

    static final int KAFKA_PORT = freePort();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @MockitoBean
    DisclosureClient disclosures;

    @Autowired
    TestTokens tokens;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        properties.add("hub.notification.url", Neighbours::url);
        properties.add("hub.kafka", () -> "127.0.0.1:" + KAFKA_PORT);
    }

    @Test
    void aReferralIsTakenInDangerIsToldDirectlyAndTheEventsArriveLater() throws IOException {
        var school = Asking.aSystem(port, tokens, "fernbank-primary", "lewisham");

        var calm = school.post("/api/v1/referrals", """
                {"clientReference": "AWAY-1", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara"}, "birth": {"date": "2020-03-14"}}],
                 "concern": {"observed": "A bruise."}, "referrer": {"name": "D", "role": "DSL", "sourceCode": "2A"}}""");
        var danger = school.post("/api/v1/referrals", "{\"immediateDanger\": {\"present\": true}}");

        assertThat(calm.status()).isEqualTo(201);
        assertThat(danger.status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(60)).until(() -> !Neighbours.told().isEmpty());
        assertThat(Neighbours.told()).hasSize(1);
        var told = Neighbours.told().getFirst();
        assertThat(told.type()).isEqualTo(ContactReceived.TYPE);
        assertThat(told.body()).contains(danger.text("/contactId"), "\"immediateDanger\":\"STATED\"");
        assertThat(eventOf(danger.text("/contactId"))).isEqualTo(told.eventId());
        assertThat(unpublished()).isEqualTo(2);

        var worse = school.post("/api/v1/referrals/" + calm.text("/reference") + "/amendments", """
                {"clientReference": "AWAY-1", "immediateDanger": {"present": true}, "because": "He is at the gate.",
                 "children": [{"name": {"given": "Amara"}, "birth": {"date": "2020-03-14"}}],
                 "concern": {"observed": "A bruise."}, "referrer": {"name": "D", "role": "DSL", "sourceCode": "2A"}}""");
        assertThat(worse.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Neighbours.told().stream()
                        .anyMatch(later -> later.type().equals(DangerStated.TYPE)));
        assertThat(Neighbours.told().getLast().body()).contains(calm.text("/contactId"));

        try (var back = new Forwarder(KAFKA_PORT, Infrastructure.kafka())) {
            await().atMost(Duration.ofSeconds(90)).until(() -> unpublished() == 0);
            assertThat(back.isOpen()).isTrue();
        }
    }

    private int unpublished() {
        return jdbc.sql("select count(*) from outbox where published_at is null")
                .query(Integer.class)
                .single();
    }

    private String eventOf(String contactId) {
        return jdbc.sql("select event_id::text from outbox where aggregate_id = ?::uuid")
                .param(contactId)
                .query(String.class)
                .single();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
