package org.safeguardinghub.consent.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.rules.ResourceSecurity;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class SharingHttpIT {

    final TestTokens tokens;
    final SharingDesk desk;
    final JdbcClient jdbc;
    final RestClient http;

    @Autowired
    SharingHttpIT(TestTokens tokens, SharingDesk desk, JdbcClient jdbc, @LocalServerPort int port) {
        this.tokens = tokens;
        this.desk = desk;
        this.jdbc = jdbc;
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @Test
    void everyHandlerSaysWhoMayUseIt(@Autowired ApplicationContext context) {
        ResourceSecurity.check(context);
    }

    @Test
    void aWorkerReadsBasisRestrictionsAndLedgerInPlainSentences() {
        var contact = open();
        ask(contact, "quayside-homes", "NETWORK_FINDING");

        var answer = read(contact, tokens.frontDoorWorker());

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("ART6_1_E", "It is part of our public task")
                .contains("PROTECT_REFERRER", "Do not say who they are without their agreement.")
                .contains("quayside-homes asked for names, for network finding. This was refused.");
    }

    @Test
    void eachLineSaysInCodesWhatWasAskedForAndWhatIsLeftOut() {
        var contact = open();
        ask(contact, "network-service", "NETWORK_FINDING");

        assertThat(read(contact, tokens.frontDoorWorker()).getBody())
                .contains("\"purpose\":\"NETWORK_FINDING\"", "\"categories\":[", "\"withheld\":[");
    }

    @Test
    void theReadingIsAudited() {
        var contact = open();

        read(contact, tokens.frontDoorWorker());

        assertThat(jdbc.sql("select count(*) from audit_event where subject_id = :contact and action = 'sharing-read'")
                        .param("contact", contact.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anotherAuthoritysWorkerFindsNothingAndAPartnerIsTurnedAway() {
        var contact = open();

        assertThat(read(contact, tokens.workerElsewhere()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(read(contact, tokens.school()).getStatusCode().value()).isEqualTo(403);
    }

    /** As if nobody had ever heard of it, at whichever address (ADR 0044). */
    @ParameterizedTest
    @ValueSource(strings = {"", "/agreements", "/bases", "/non-disclosures"})
    void whoeverAConflictWallKeepsOutFindsNothing(String part) {
        var contact = open();
        var zadie = UUID.randomUUID();
        var token = tokens.person(zadie.toString(), "Zadie Oyelaran")
                .authority("lewisham")
                .roles("front-door-worker")
                .sign();
        assertThat(get(contact, part, token).getStatusCode().value()).isEqualTo(200);

        jdbc.sql("insert into kept_out (restriction_id, contact_id, worker_id) values (gen_random_uuid(), ?, ?)")
                .params(contact.value(), zadie)
                .update();

        var hidden = get(contact, part, token);
        var unknown = get(new ContactId(UUID.randomUUID()), part, token);
        assertThat(hidden.getStatusCode()).isEqualTo(unknown.getStatusCode());
        assertThat(withoutTrace(hidden)).isEqualTo(withoutTrace(unknown));
        assertThat(get(contact, part, tokens.frontDoorWorker()).getStatusCode().value())
                .isEqualTo(200);
    }

    private ResponseEntity<String> get(ContactId contact, String part, String token) {
        return http.get()
                .uri("/api/v1/sharing/{contact}" + part, contact.value())
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    private static String withoutTrace(ResponseEntity<String> answer) {
        return String.valueOf(answer.getBody()).replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    @Test
    void aServiceAsksAndHearsTheRuleThatFired() {
        var answer = ask(open(), "network-service", "NETWORK_FINDING");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("\"outcome\":\"PERMIT\"", "\"rule\":\"finding-the-family-network\"", "\"ruleVersion\":\"1\"");
    }

    @Test
    void aContactWeHaveNotHeardOfIsToBeAskedAgainShortly() {
        var answer = ask(new ContactId(UUID.randomUUID()), "network-service", "NETWORK_FINDING");

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        assertThat(answer.getBody()).contains("\"code\":\"sharing-record-not-open-yet\"");
    }

    @Test
    void nobodyButAServiceMayAsk() {
        assertThat(ask(tokens.manager(), question(open(), "network-service", "NETWORK_FINDING"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotACodeIsRefusedFieldByFieldAndNotRepeated() {
        var answer = ask(
                tokens.service("referral-service"),
                "{\"recipient\":\"Joan Testgran\",\"categories\":[\"names please\"],\"purpose\":\"\"}");

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("/recipient", "/subjectContactId", "/authority", "/categories/0", "/purpose", "/stage")
                .doesNotContain("Testgran");
    }

    private ContactId open() {
        var received = aContact().toldBy("1B").build();
        desk.open(received);
        return received.contactId();
    }

    private ResponseEntity<String> read(ContactId contact, String token) {
        return get(contact, "", token);
    }

    private ResponseEntity<String> ask(ContactId contact, String recipient, String purpose) {
        return ask(tokens.service("referral-service"), question(contact, recipient, purpose));
    }

    private ResponseEntity<String> ask(String token, String body) {
        return http.post()
                .uri("/internal/v1/disclosures")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private static String question(ContactId contact, String recipient, String purpose) {
        return """
                {"recipient":"%s","subjectContactId":"%s","authority":"lewisham","categories":["NAMES"],
                 "purpose":"%s","stage":"RECEIVED"}""".formatted(recipient, contact, purpose);
    }
}
