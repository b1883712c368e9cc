package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.journeys.hub.Http;
import org.safeguardinghub.journeys.hub.HubUnderTest;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;

/** What must never get in, and what must get in although it looks strange. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputJourney {

    PartnerSystem school;

    @BeforeAll
    void aSchoolIsKnown() {
        school = PartnerSystem.of("fernbank-primary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[]x", "{\"children\": [}", "{\"a\":1,\"a\":2}", "nul", "{\"\u0000\":1}"})
    void whatIsNotJsonIsRefusedPrecisely(String body) {
        var answer = school.post("/api/v1/referrals", body);

        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertProblem(answer);
    }

    @Test
    void everyWrongTypeIsNamedAtOnce() {
        var form = ReferralForms.aReferral();
        form.put("clientReference", 17);
        form.put("adults", "none");
        form.withObject("/concern").put("scale", "four");

        var answer = school.post("/api/v1/referrals", form.toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsString("pointer"))
                .contains("/clientReference", "/adults", "/concern/scale");
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedForItsSize() {
        var form = ReferralForms.aReferral();
        form.withObject("/concern").put("observed", "x".repeat(10_000_000));

        assertThat(school.post("/api/v1/referrals", form.toString()).status()).isEqualTo(413);
    }

    @Test
    void theSameIdempotencyKeyWithAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        var first = school.post("/api/v1/referrals", ReferralForms.aReferral().toString(), "Idempotency-Key", key);
        var second = school.post("/api/v1/referrals", ReferralForms.aReferral().toString(), "Idempotency-Key", key);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.json().get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien-\u00d8degaard",
                "\u05d0\u05d1\u05d2 \u202ex",
                "\ud83d\ude00\ud83d\ude00",
                "N\u0301",
                "'; drop table contact; --",
                "<script>alert(1)</script>"
            })
    void aStrangeNameIsStillSomebodysName(String name) {
        var form = ReferralForms.aReferral();
        form.withObject("/children/0/name").put("given", name);

        var answer = school.post("/api/v1/referrals", form.toString());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\\u0000B", "A\\ud800B"})
    void whatNoDatabaseCanKeepIsRefusedPrecisely(String escaped) {
        var form = ReferralForms.aReferral();
        form.withObject("/children/0/name").put("given", "PLACEHOLDER");

        var answer = school.post("/api/v1/referrals", form.toString().replace("PLACEHOLDER", escaped));

        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertProblem(answer);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        var answer = Http.get(HubUnderTest.GATEWAY.resolve("/api/v1/referrals/C-0000-0000"));

        assertThat(answer.status()).isEqualTo(401);
        assertProblem(answer);
    }

    @Test
    void aTokenWhoseSignatureWasTakenAwayIsRefused() {
        var parts = school.token().split("\\.", -1);
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());

        assertThat(bearer(header + "." + parts[1] + ".").status()).isEqualTo(401);
        assertThat(bearer(parts[0] + "." + parts[1] + ".").status()).isEqualTo(401);
    }

    @Test
    void aBoundTokenStolenAndSentWithoutItsKeyIsRefused() {
        assertThat(bearer(school.token()).status()).isEqualTo(401);
    }

    @Test
    void aProofIsGoodForOneRequestOnly() {
        var request = school.signed("GET", "/api/v1/referrals");

        assertThat(Http.send(request.copy().GET()).status()).isEqualTo(200);
        assertThat(Http.send(request.copy().GET()).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/contacts/x/household",
                "/actuator/prometheus",
                "/actuator/env",
                "/api/v1/..%2f..%2finternal/v1/disclosures",
                "/api/v1/referrals/..;/..;/internal",
                "/api//v1/referrals"
            })
    void theBackDoorsAreShut(String path) {
        var answer = school.get(path);

        assertThat(answer.status()).isIn(400, 401, 403, 404);
    }

    @Test
    void immediateDangerIsNeverHeldUpByABlank() {
        var answer = school.post("/api/v1/referrals", """
                {"clientReference":"%s","immediateDanger":{"present":true},"children":[{"role":"SUBJECT"}]}
                """.formatted(UUID.randomUUID()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("incomplete").findValuesAsString("pointer"))
                .contains("/concern/observed");
    }

    private static Http.Answer bearer(String token) {
        return Http.send(java.net.http.HttpRequest.newBuilder(HubUnderTest.GATEWAY.resolve("/api/v1/referrals"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    private static void assertProblem(Http.Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isNotBlank();
        assertThat(answer.body()).doesNotContain("org.safeguardinghub").doesNotContain("Exception");
    }
}
