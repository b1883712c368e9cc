package org.safeguardinghub.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.kit.testapp.TestApplication;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The wall round a service that has neither database nor Kafka, over real HTTP. */
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=kit",
            "spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                    + "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
@Import(TestTokens.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallIT {

    @Autowired
    TestTokens tokens;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aWorkersTokenSaysWhoIsAsking() {
        var answer = get("/who", tokens.frontDoorWorker());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"agency\":\"lewisham-front-door\"").contains("\"authority\":\"lewisham\"");
    }

    @Test
    void aRoleOpensItsDoorAndNoOther() {
        assertThat(get("/workers-only", tokens.frontDoorWorker()).statusCode()).isEqualTo(200);
        assertThat(get("/services-only", tokens.service("consent-service")).statusCode())
                .isEqualTo(200);
        assertProblem(get("/workers-only", tokens.school()), 403, "not-permitted");
        assertProblem(get("/services-only", tokens.frontDoorWorker()), 403, "not-permitted");
    }

    @Test
    void whatNobodyGuardsNobodyReads() {
        assertProblem(get("/unguarded", tokens.frontDoorWorker()), 403, "not-permitted");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotExactlyRightOpensNothing(String why, String token) {
        assertProblem(get("/who", token), 401, "invalid-token");
    }

    Stream<Arguments> badTokens() throws JOSEException {
        var good = tokens.person("priya", "Priya Nair").roles("front-door-worker");
        var secret = tokens.publicKey().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var confused = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good.claims());
        confused.sign(new MACSigner(secret));
        var signature = good.sign();
        return Stream.of(
                Arguments.of(
                        "expired",
                        good.issuedAt(Instant.now().minusSeconds(120)).sign()),
                Arguments.of("lives too long", fresh().claim("exp", inAnHour()).sign()),
                Arguments.of("no expiry", fresh().claim("exp", null).sign()),
                Arguments.of("foreign key", fresh().signWith(TestTokens.newKey("test"))),
                Arguments.of("unknown key", fresh().signWith(TestTokens.newKey("somebody"))),
                Arguments.of("alg none", new PlainJWT(fresh().claims()).serialize()),
                Arguments.of("HS256 with the public key", confused.serialize()),
                Arguments.of("no signature", signature.substring(0, signature.lastIndexOf('.') + 1)),
                Arguments.of(
                        "another audience", fresh().audience("safeguarding-hub").sign()),
                Arguments.of(
                        "another issuer",
                        tokens.from("https://example.org").claim("sub", "x").sign()),
                Arguments.of("no issuer", fresh().claim("iss", null).sign()),
                Arguments.of("no agency", fresh().claim("agency", null).sign()),
                Arguments.of("no authority", fresh().claim("authority", null).sign()),
                Arguments.of(
                        "malformed authority", fresh().authority("../lewisham").sign()),
                Arguments.of(
                        "a service, says the gateway",
                        fresh().roles("hub-service").sign()),
                Arguments.of(
                        "a person, says the identity provider",
                        tokens.from(tokens.identityProvider())
                                .claim("sub", "priya")
                                .claim("azp", "dashboard")
                                .claim("realm_access", Map.of("roles", List.of("front-door-worker")))
                                .sign()),
                Arguments.of(
                        "a service without its role",
                        tokens.from(tokens.identityProvider())
                                .claim("sub", "x")
                                .claim("azp", "consent-service")
                                .sign()),
                Arguments.of("not a token", "abc"),
                Arguments.of("three dots", "a.b.c"));
    }

    @Test
    void withoutATokenOneIsAskedFor() {
        var answer = get("/who", null);

        assertProblem(answer, 401, "token-required");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void healthIsOpenAndTellsNoDetails(String path) {
        var answer = get(path, null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("components\":{\"db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/nowhere"})
    void theRestIsShut(String path) {
        assertProblem(get(path, null), 401, "token-required");
        assertProblem(get(path, tokens.frontDoorWorker()), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /who, application/json, {}, 405, method-not-allowed",
        "POST, /submit, text/plain, hello, 415, unsupported-media-type",
        "POST, /submit, application/json, '{\"name\":', 400, malformed-json",
        "POST, /submit, application/json, '{\"name\":\"a\",\"name\":\"b\",\"count\":1}', 400, malformed-json",
        "POST, /submit, application/json, '{\"name\":\"a\\u0000\",\"count\":1}', 400, malformed-json",
        "POST, /submit, application/json, '{\"name\":\"a\",\"count\":\"many\"}', 400, malformed-json",
        "POST, /submit, application/json, '{\"name\":\"a\",\"count\":1}', 422, invalid-input"
    })
    void whatIsWrongIsSaidAsAProblem(String method, String path, String type, String body, int status, String code) {
        var answer = send(request(path, tokens.school())
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));

        assertProblem(answer, status, code);
    }

    @Test
    void aFieldIsNamedByItsPointer() {
        var answer = send(request("/submit", tokens.school())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"a\",\"count\":1}")));

        assertThat(answer.body()).contains("\"pointer\":\"/name\"").contains("\"code\":\"too-odd\"");
    }

    @Test
    void aBodyTooLargeIsRefusedWhetherItSaysSoOrNot() {
        var huge = "{\"name\":\"" + "a".repeat(2_000_000) + "\"}";

        var said = send(request("/submit", tokens.school())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(huge)));
        var unsaid = send(request("/submit", tokens.school())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() ->
                        new java.io.ByteArrayInputStream(huge.getBytes(java.nio.charset.StandardCharsets.UTF_8)))));

        assertProblem(said, 413, "body-too-large");
        assertThat(unsaid.statusCode()).isIn(400, 413);
        assertThat(unsaid.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void whatIsNotFoundOrCannotBeReadIsNeverSaidBack() {
        var answer = get("/things/Amara-Testchild", tokens.school());

        assertProblem(answer, 400, "bad-request");
        assertThat(answer.body()).doesNotContain("Amara");
    }

    @Test
    void whatBreaksTellsNothingButWhereToAsk() {
        var answer = get("/breaks", tokens.school());

        assertProblem(answer, 500, "internal-error");
        assertThat(answer.body())
                .doesNotContain("Amara")
                .doesNotContain("IllegalState")
                .contains("traceId");
    }

    @Test
    void aCorrelationIdComesBack() {
        var answer = send(request("/who", tokens.school()).header("X-Correlation-Id", "school-run-0042"));

        assertThat(answer.headers().firstValue("X-Correlation-Id")).contains("school-run-0042");
    }

    @Test
    void keysOnceKnownAreUsedOnWhileTheirSourceIsDown() {
        assertThat(get("/who", tokens.school()).statusCode()).isEqualTo(200);

        tokens.keysAreAway(true);
        try {
            assertThat(get("/who", tokens.frontDoorWorker()).statusCode()).isEqualTo(200);
        } finally {
            tokens.keysAreAway(false);
        }
    }

    private TestTokens.Draft fresh() {
        return tokens.person("priya", "Priya Nair").roles("front-door-worker");
    }

    private static java.util.Date inAnHour() {
        return java.util.Date.from(Instant.now().plusSeconds(3600));
    }

    private HttpResponse<String> get(String path, @org.jspecify.annotations.Nullable String token) {
        return send(request(path, token));
    }

    private HttpRequest.Builder request(String path, @org.jspecify.annotations.Nullable String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").contains("\"traceId\":\"");
    }
}
