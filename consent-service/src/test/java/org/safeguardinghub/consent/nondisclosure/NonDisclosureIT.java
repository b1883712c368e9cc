package org.safeguardinghub.consent.nondisclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationRefused;
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

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class NonDisclosureIT {

    static final LocalDate REVIEW = LocalDate.of(2026, 1, 15);

    final TestTokens tokens;
    final NonDisclosureDesk desk;
    final RestClient http;

    @Autowired
    NonDisclosureIT(TestTokens tokens, NonDisclosureDesk desk, @LocalServerPort int port) {
        this.tokens = tokens;
        this.desk = desk;
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @Test
    void whatAnAgencyDidNotShareIsKeptOnceWithItsReasonAndLevel() {
        var refused = refused(REVIEW);
        desk.heard(refused);
        desk.heard(refused);

        var kept = json(get(refused.contactId() + "/non-disclosures", tokens.frontDoorWorker()));

        assertThat(kept.size()).isEqualTo(1);
        assertThat(kept.at("/0/reason").asString()).isEqualTo("LIVE_INVESTIGATION");
        assertThat(kept.at("/0/seniority").asString()).isEqualTo("SENIOR_MANAGER");
        assertThat(kept.at("/0/dueOn").asString()).isEqualTo("2026-01-15");
    }

    @Test
    void anOlderEventWithoutLevelAndDayIsKeptToo() {
        var refused = refused(null);
        desk.heard(refused);

        assertThat(json(get(refused.contactId() + "/non-disclosures", tokens.manager()))
                        .at("/0/dueOn")
                        .isNull())
                .isTrue();
    }

    @Test
    void itIsDueUntilAManagerLookedAgainAndItIsOver() {
        var refused = refused(REVIEW);
        desk.heard(refused);
        assertThat(due(REVIEW)).contains(refused.requestId().toString());
        assertThat(due(REVIEW.minusDays(1))).doesNotContain(refused.requestId().toString());

        var next = LocalDate.now().plusDays(7);
        var stands = review(refused, "{\"outcome\": \"STANDS\", \"nextOn\": \"" + next + "\"}", tokens.manager());

        assertThat(stands.getStatusCode().value()).isEqualTo(201);
        assertThat(due(REVIEW)).doesNotContain(refused.requestId().toString());
        assertThat(due(next)).contains(refused.requestId().toString());
        assertThat(review(refused, "{\"outcome\": \"SHARED_AFTER_ALL\"}", tokens.manager())
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(due(next)).doesNotContain(refused.requestId().toString());
        assertThat(review(refused, "{\"outcome\": \"SHARED_AFTER_ALL\"}", tokens.manager())
                        .getStatusCode()
                        .value())
                .isEqualTo(409);
    }

    @Test
    void whatCannotBeIsRefused() {
        var refused = refused(REVIEW);
        desk.heard(refused);

        assertThat(review(refused, "{\"outcome\": \"STANDS\"}", tokens.manager())
                        .getBody())
                .contains("/nextOn", "required");
        assertThat(review(refused, "{\"outcome\": \"STANDS\", \"nextOn\": \"2026-01-01\"}", tokens.manager())
                        .getBody())
                .contains("/nextOn", "impossible-date");
        assertThat(review(refused, "{\"outcome\": \"SHARED_AFTER_ALL\"}", tokens.frontDoorWorker())
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(json(get(refused.contactId() + "/non-disclosures", tokens.workerElsewhere()))
                        .size())
                .isZero();
    }

    private static InformationRefused refused(@Nullable LocalDate reviewOn) {
        return new InformationRefused(
                new ContactId(UUID.randomUUID()),
                UUID.randomUUID(),
                new AuthorityId("lewisham"),
                new AgencyId("thameside-police"),
                "LIVE_INVESTIGATION",
                reviewOn == null ? null : "SENIOR_MANAGER",
                reviewOn,
                Instant.parse("2026-01-08T09:00:00Z"));
    }

    private String due(LocalDate by) {
        return String.valueOf(
                get("non-disclosures?dueBy=" + by, tokens.frontDoorWorker()).getBody());
    }

    private ResponseEntity<String> get(String path, String token) {
        return http.get()
                .uri("/api/v1/sharing/" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> review(InformationRefused refused, String body, String token) {
        return http.post()
                .uri("/api/v1/sharing/non-disclosures/{request}/reviews", refused.requestId())
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JsonMapper.shared().readTree(answer.getBody());
    }
}
