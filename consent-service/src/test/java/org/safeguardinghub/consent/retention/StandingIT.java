package org.safeguardinghub.consent.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What referral-service is told before it erases anything. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class StandingIT {

    final String here = "stands-" + UUID.randomUUID().toString().substring(0, 8);
    final UUID amara = UUID.randomUUID();
    final UUID ben = UUID.randomUUID();

    final TestTokens tokens;
    final RestClient http;

    @Autowired
    StandingIT(TestTokens tokens, @LocalServerPort int port) {
        this.tokens = tokens;
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }

    @Test
    void aPersonsHoldKeepsThemAndTheAuthoritysKeepsEverybody() {
        assertThat(standing(here).at("/held")).isEmpty();
        assertThat(standing(here).at("/periods")).hasSize(4);
        var hold =
                place("{\"personId\": \"%s\", \"ground\": \"LITIGATION\", \"because\": \"A claim.\"}".formatted(amara));

        assertThat(texts(standing(here).at("/held"))).isEqualTo("[\"" + amara + "\"]");
        assertThat(standing(here).at("/everybodyHeld").booleanValue()).isFalse();
        assertThat(standing(here + "-elsewhere").at("/held")).isEmpty();

        ask("/api/v1/retention/holds/" + hold + "/lifting", "{\"because\": \"Settled.\"}", officer());
        place("{\"ground\": \"INQUIRY\", \"because\": \"A notice.\"}");

        assertThat(standing(here).at("/held")).isEmpty();
        assertThat(standing(here).at("/everybodyHeld").booleanValue()).isTrue();
        assertThat(standing(here + "-elsewhere").at("/everybodyHeld").booleanValue())
                .isFalse();
    }

    @Test
    void whoeverAskedWhatIsHeldIsKeptUntilTheyAreAnswered() {
        var asked = ask("/api/v1/subject-access", """
                {"personId": "%s", "askedBy": "SUBJECT", "way": "LETTER", "receivedAt": "2026-11-02T09:00:00Z"}""".formatted(ben), officer());
        assertThat(asked.getStatusCode().value()).as(asked.getBody()).isEqualTo(201);

        assertThat(texts(standing(here).at("/asking"))).isEqualTo("[\"" + ben + "\"]");
    }

    @Test
    void itIsForOurOwnServicesAndForAuthoritiesThatThereAre() {
        var body = question(here);

        assertThat(ask("/internal/v1/retention/standing", body, officer())
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(ask("/internal/v1/retention/standing", "{\"people\": []}", service())
                        .getBody())
                .contains("bad-authority");
        assertThat(ask(
                                "/internal/v1/retention/standing",
                                "{\"authority\": \"lewisham\", \"people\": [null]}",
                                service())
                        .getBody())
                .contains("bad-people");
    }

    private JsonNode standing(String authority) {
        return json(ask("/internal/v1/retention/standing", question(authority), service()));
    }

    private String question(String authority) {
        return "{\"authority\": \"%s\", \"people\": [\"%s\", \"%s\"]}".formatted(authority, amara, ben);
    }

    private String place(String body) {
        return json(ask("/api/v1/retention/holds", body, officer())).at("/id").asString();
    }

    private String officer() {
        return tokens.person("rowan", "Rowan")
                .roles("restricted-records-officer")
                .authority(here)
                .sign();
    }

    private String service() {
        return tokens.service("referral-service");
    }

    private ResponseEntity<String> ask(String path, String body, String token) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private static String texts(JsonNode list) {
        return list.toString();
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer.getBody()));
    }
}
