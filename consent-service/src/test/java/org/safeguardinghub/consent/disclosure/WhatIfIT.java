package org.safeguardinghub.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.agreement.AgreementDesk;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class WhatIfIT {

    final TestTokens tokens;
    final SharingDesk sharing;
    final AgreementDesk agreements;
    final DisclosureDesk disclosures;
    final RestClient http;

    @Autowired
    WhatIfIT(
            TestTokens tokens,
            SharingDesk sharing,
            AgreementDesk agreements,
            DisclosureDesk disclosures,
            @LocalServerPort int port) {
        this.tokens = tokens;
        this.sharing = sharing;
        this.agreements = agreements;
        this.disclosures = disclosures;
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @Test
    void theShippedRulesDecideThePastAsTheyDid() {
        var contact = asked("GIVEN");
        agreements.withdrawn(new AgreementWithdrawn(contact, aContact().build().authority(), List.of(), Instant.now()));

        var tried = whatIf(shipped());

        assertThat(tried.get("asked").asInt()).isPositive();
        assertThat(tried.get("otherwise").toString()).doesNotContain(contact.toString());
    }

    @Test
    void aStricterRuleShowsWhatItWouldHaveStopped() {
        var contact = asked("GIVEN");

        var tried = whatIf(shipped().replace("agreements: [GIVEN]", "agreements: [REFUSED]"));

        var mine = tried.get("otherwise")
                .valueStream()
                .filter(one -> one.get("contactId").asString().equals(contact.toString()))
                .toList();
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().at("/was/outcome").asString()).isEqualTo("PERMIT");
        assertThat(mine.getFirst().at("/would/outcome").asString()).isEqualTo("REFUSE");
        assertThat(mine.getFirst().at("/would/rule").asString()).isEqualTo("section-17-without-agreement");
    }

    @Test
    void aMistakeIsNamedWithItsLine() {
        var refused = tried(shipped().replaceFirst("outcome: PERMIT", "outcome: PERHAPS"), tokens.manager());

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody()).contains("mistake-in-rules", "proposed rules line ", "danger-to-life-or-safety");
    }

    @Test
    void textThatIsNoYamlIsRefused() {
        for (var text : List.of("a: &a [*a]", "[[[[", "rules: 7", "!!java.net.URL [http://127.0.0.1]")) {
            assertThat(tried(text, tokens.manager()).getStatusCode().value())
                    .as(text)
                    .isEqualTo(422);
        }
    }

    @Test
    void theRulesAreThereToRead() {
        var rules = http.get()
                .uri("/api/v1/sharing/rules")
                .headers(headers -> headers.setBearerAuth(tokens.frontDoorWorker()))
                .retrieve()
                .body(String.class);

        assertThat(rules).contains("section-17-with-agreement", "AB v Haringey");
        assertThat(tried(shipped(), tokens.frontDoorWorker()).getStatusCode().value())
                .isEqualTo(403);
    }

    private ContactId asked(String agreement) {
        var received = aContact().agreement(agreement).build();
        sharing.open(received);
        disclosures.decide(
                new Question(
                        "police",
                        received.contactId(),
                        received.authority(),
                        List.of("NAMES"),
                        "INFORMATION_REQUEST",
                        "S17"),
                "referral-service");
        return received.contactId();
    }

    private JsonNode whatIf(String rules) {
        return JsonMapper.shared()
                .readTree(Objects.requireNonNull(tried(rules, tokens.manager()).getBody()));
    }

    private ResponseEntity<String> tried(String rules, String token) {
        return http.post()
                .uri("/api/v1/sharing/rules/what-if")
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JsonMapper.shared().createObjectNode().put("rules", rules).toString())
                .retrieve()
                .toEntity(String.class);
    }

    private static String shipped() {
        try {
            return new ClassPathResource("disclosure-rules.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
