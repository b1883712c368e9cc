package org.safeguardinghub.fhir;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.fhir.referral.Examples;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "hub.public.url=https://hub.example")
@Import(TestTokens.class)
class FhirServiceIT {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final FakeReferralService REFERRALS = new FakeReferralService();
    private static final String REQUEST_ID = "0d6a4a8e-6d0f-4c57-9d4e-2a6f0c4f9b11";
    private static final String RECEIVED = """
            {"reference":"C-7KQ4-M2XP","contactId":"4b3f6a10-0000-4000-8000-000000000001",
             "clientReference":"SB-2026-0042","status":"RECEIVED","receivedAt":"2026-11-20T14:12:00Z",
             "decisionDue":"2026-11-23T14:12:00Z","incomplete":[],"warnings":[],
             "ifAChildIsInDanger":"Call 999 now.","links":{}}""";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void urls(DynamicPropertyRegistry registry) {
        registry.add("hub.referral.url", REFERRALS::url);
    }

    @Test
    void aReferralGoesInAndItsReferenceComesBack() throws Exception {
        REFERRALS.says(201, RECEIVED);
        var token = hospital();

        var answer = http.send(
                create(token, Examples.hospitalReferralText())
                        .header("X-Request-Id", REQUEST_ID)
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .isEqualTo("https://hub.example/fhir/R4/ServiceRequest/C-7KQ4-M2XP");
        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue(REQUEST_ID);
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
        var request = FHIR.newJsonParser().parseResource(ServiceRequest.class, answer.body());
        assertThat(request.getIdentifierFirstRep().getValue()).isEqualTo("C-7KQ4-M2XP");
        assertThat(answer.body()).doesNotContain("Amara").doesNotContain("Testgran");
        var asked = requireNonNull(REFERRALS.asked());
        assertThat(asked.path()).isEqualTo("/api/v1/referrals");
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer " + token);
        assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo(REQUEST_ID);
        assertThat(JsonMapper.shared()
                        .readTree(asked.body())
                        .at("/children/0/name/given")
                        .asString())
                .isEqualTo("Amara Rose");
    }

    @Test
    void aFaultOfTheFormIsToldAtItsElement() throws Exception {
        REFERRALS.says(422, """
                {"type":"about:blank","title":"Invalid","status":422,"code":"invalid-input","detail":"Faults.",
                 "errors":[{"pointer":"/children/0/identifiers/0/value","code":"nhs-number","detail":"Check digit."}]}""");

        var answer = post(hospital(), Examples.hospitalReferralText());

        assertThat(answer.statusCode()).isEqualTo(422);
        var issue = outcome(answer).getIssueFirstRep();
        assertThat(issue.getExpression().getFirst().getValue())
                .isEqualTo("ServiceRequest.contained[1].identifier[0].value");
        assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo("REC_UNPROCESSABLE_ENTITY");
    }

    @Test
    void aRequestWeCannotTranslateNeverReachesReferralService() throws Exception {
        REFERRALS.says(201, RECEIVED);

        var answer = post(
                hospital(),
                Examples.hospitalReferralText().replace("\"status\": \"active\"", "\"status\": \"revoked\""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(outcome(answer).getIssueFirstRep().getExpression().getFirst().getValue())
                .isEqualTo("ServiceRequest.status");
        assertThat(REFERRALS.asked()).isNull();
    }

    @Test
    void theSenderReadsHowItStands() throws Exception {
        REFERRALS.says(200, RECEIVED);

        var answer = get("/fhir/R4/ServiceRequest/C-7KQ4-M2XP", hospital());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
        assertThat(requireNonNull(REFERRALS.asked()).path()).isEqualTo("/api/v1/referrals/C-7KQ4-M2XP");
    }

    @Test
    void somebodyElsesReferralIsNotThere() throws Exception {
        REFERRALS.says(404, "{\"status\":404,\"code\":\"not-found\",\"detail\":\"No such referral.\"}");

        var answer = get("/fhir/R4/ServiceRequest/C-AAAA-AAAA", hospital());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(outcome(answer)
                        .getIssueFirstRep()
                        .getDetails()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("REC_NOT_FOUND");
    }

    @Test
    void aBrokenReferralServiceIsOursToOwn() throws Exception {
        REFERRALS.says(500, "<html>boom</html>");

        var answer = post(hospital(), Examples.hospitalReferralText());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("999").doesNotContain("boom");
    }

    @Test
    void withoutATokenNobodyGetsIn() throws Exception {
        REFERRALS.says(201, RECEIVED);

        var request = HttpRequest.newBuilder(uri("/fhir/R4/ServiceRequest"))
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(Examples.hospitalReferralText()))
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        assertThat(REFERRALS.asked()).isNull();
    }

    @Test
    void aTokenWithoutTheScopeIsRefused() throws Exception {
        REFERRALS.says(201, RECEIVED);
        var reader = tokens.outside("st-brannoc-hospital")
                .agency("st-brannoc-hospital", "HOSPITAL", "St Brannoc's Hospital")
                .roles("partner-system")
                .scopes("referrals.read")
                .sign();

        var answer = post(reader, Examples.hospitalReferralText());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(outcome(answer).getIssueFirstRep().getCode()).isEqualTo(OperationOutcome.IssueType.FORBIDDEN);
        assertThat(REFERRALS.asked()).isNull();
    }

    @Test
    void aTokenWithTheScopeButNoRoleIsRefused() throws Exception {
        var auditor = tokens.outside("audrey")
                .roles("auditor")
                .scopes("referrals.read")
                .sign();

        assertThat(get("/fhir/R4/ServiceRequest/C-7KQ4-M2XP", auditor).statusCode())
                .isEqualTo(403);
    }

    @Test
    void everybodyMayAskWhatTheServerCanDo() throws Exception {
        var request = HttpRequest.newBuilder(uri("/fhir/R4/metadata")).build();

        var answer = http.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        var statement = FHIR.newJsonParser().parseResource(CapabilityStatement.class, answer.body());
        assertThat(statement.getRestFirstRep().getResource())
                .filteredOn(resource -> !resource.getInteraction().isEmpty())
                .extracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
                .containsExactly("ServiceRequest");
        assertThat(statement
                        .getRestFirstRep()
                        .getSecurity()
                        .getServiceFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("OAuth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/R4/Patient/Amara",
                "/fhir/R4/ServiceRequest?patient.name=Amara",
                "/fhir/R4/ServiceRequest/C-7KQ4-M2XP/_history",
                "/fhir/R4/ServiceRequest/C-7KQ4-M2XP/$everything",
                "/fhir/R4?_getpages=Amara",
                "/fhir/R4/"
            })
    void whatWeCannotDoIsRefusedWithoutRepeatingTheAddress(String path) throws Exception {
        var answer = get(path, hospital());

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("Amara");
        assertThat(outcome(answer).hasIssue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH"})
    void nothingCanBeChangedOrRemoved(String method) throws Exception {
        REFERRALS.says(200, RECEIVED);
        var request = HttpRequest.newBuilder(uri("/fhir/R4/ServiceRequest/C-7KQ4-M2XP"))
                .header("Authorization", "Bearer " + hospital())
                .header("Content-Type", "application/fhir+json")
                .method(method, BodyPublishers.ofString(Examples.hospitalReferralText()))
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isBetween(400, 499);
        assertThat(REFERRALS.asked()).isNull();
    }

    @Test
    void xmlIsNeverParsed() throws Exception {
        var request = HttpRequest.newBuilder(uri("/fhir/R4/ServiceRequest"))
                .header("Authorization", "Bearer " + hospital())
                .header("Content-Type", "application/fhir+xml")
                .POST(BodyPublishers.ofString("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                        + "<ServiceRequest xmlns=\"http://hl7.org/fhir\"><note><text value=\"&b;\"/></note>"
                        + "</ServiceRequest>"))
                .build();

        var answer = http.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws Exception {
        var answer = post(hospital(), "{\"resourceType\":\"ServiceRequest\",\"x\":\"" + "a".repeat(1_100_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void anEmptyKeyIsABadRequest() throws Exception {
        assertThat(post(hospital(), "{\"\":{}}").statusCode()).isEqualTo(400);
    }

    @Test
    void theServersMakeIsNobodysBusiness() throws Exception {
        var answer = get("/fhir/R4/ServiceRequest/C-7KQ4-M2XP", hospital());

        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(List.of(answer.body())).noneMatch(body -> body.contains("HAPI"));
    }

    private String hospital() {
        return tokens.partnerSystem("st-brannoc-hospital", "HOSPITAL", "St Brannoc's Hospital");
    }

    private HttpRequest.Builder create(String token, String body) {
        return HttpRequest.newBuilder(uri("/fhir/R4/ServiceRequest"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .header("Accept", "application/fhir+json; version=1.4.0")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String token, String body) throws IOException, InterruptedException {
        return http.send(create(token, body).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static OperationOutcome outcome(HttpResponse<String> answer) {
        return FHIR.newJsonParser().parseResource(OperationOutcome.class, answer.body());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
