package org.safeguardinghub.consent.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class BasisIT {

    static final String BASIS = """
            {"recipient": "thameside-police", "purpose": "INFORMATION_REQUEST", "article6": "ART6_1_E",
             "condition": "SCH1_PARA18", "paragraph18": "WOULD_PREJUDICE_PROTECTION"}""";

    final TestTokens tokens;
    final SharingDesk sharing;
    final RestClient http;

    @Autowired
    BasisIT(TestTokens tokens, SharingDesk sharing, @LocalServerPort int port) {
        this.tokens = tokens;
        this.sharing = sharing;
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @Test
    void aBasisIsWrittenDownAndReadWithItsReason() {
        var contact = open();

        assertThat(record(contact, BASIS, tokens.frontDoorWorker())
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(read(contact, tokens.manager()).getBody())
                .contains("LOCAL_AUTHORITY", "thameside-police", "ART6_1_E", "WOULD_PREJUDICE_PROTECTION");
        assertThat(read(contact, tokens.workerElsewhere()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(read(contact, tokens.school()).getStatusCode().value()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "ART6_1_E"|"ART6_1_EA"|/article6|not-of-this-actor
            , "paragraph18": "WOULD_PREJUDICE_PROTECTION"| |/paragraph18|required
            "WOULD_PREJUDICE_PROTECTION"|"BECAUSE"|/paragraph18|unknown-code
            "thameside-police"|"The Police"|/recipient|agency-shape
            "INFORMATION_REQUEST"|"to ask the school"|/purpose|not-a-code
            {"recipient"|{"actor": "CIRCUS", "recipient"|/actor|unknown-code
            """)
    void whatCannotBeIsRefusedAtItsPlace(String right, @Nullable String wrong, String pointer, String code) {
        var contact = open();

        var refused = record(contact, BASIS.replace(right, wrong == null ? "" : wrong), tokens.frontDoorWorker());

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("\"" + pointer + "\"", "\"" + code + "\"");
        assertThat(read(contact, tokens.manager()).getBody()).isEqualTo("[]");
    }

    private ContactId open() {
        var received = aContact().build();
        sharing.open(received);
        return received.contactId();
    }

    private ResponseEntity<String> record(ContactId contact, String body, String token) {
        return http.post()
                .uri("/api/v1/sharing/{contact}/bases", contact.value())
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> read(ContactId contact, String token) {
        return http.get()
                .uri("/api/v1/sharing/{contact}/bases", contact.value())
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }
}
