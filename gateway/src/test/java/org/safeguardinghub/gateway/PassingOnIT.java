package org.safeguardinghub.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes through the gateway, what it keeps back, and what it says when a service cannot answer. */
class PassingOnIT extends GatewayFixture {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @Test
    void nothingThatSaysWhoSomebodyIsGetsInExceptOurToken() throws Exception {
        send(proven("GET", REFERRALS)
                .header("Cookie", "session=stolen")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Agency", "thameside-police")
                .header("agency", "thameside-police")
                .header("authority", "westmarsh")
                .header("roles", "manager")
                .header("X-Original-URL", "/internal/v1/contacts"));

        var headers = HOUSE.lastAsked().headers();
        assertThat(headers.keySet().stream().map(String::toLowerCase))
                .doesNotContain("dpop", "cookie", "x-agency", "agency", "authority", "roles", "x-original-url")
                .noneMatch(name -> name.startsWith("x-forwarded") || name.equals("forwarded"));
        assertThat(headers.get("Authorization")).hasSize(1).noneMatch(value -> value.contains(token()));
    }

    @Test
    void whatBelongsToTheRequestPasses() throws Exception {
        send(proven("POST", REFERRALS + "?a=b%20c&x=%C3%A9+%26&empty=")
                .method("POST", BodyPublishers.ofString("{\"given\":\"O'Name\"}"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .header("If-Match", "\"3\""));

        var asked = HOUSE.lastAsked();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.uri().getRawPath()).isEqualTo(REFERRALS);
        assertThat(asked.uri().getQuery()).contains("a=b c", "é");
        assertThat(asked.body()).isEqualTo("{\"given\":\"O'Name\"}");
        assertThat(asked.header("Content-Type")).isEqualTo("application/json");
        assertThat(asked.header("Idempotency-Key")).isEqualTo("key-1");
        assertThat(asked.header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void whatAFileIsCalledPassesWithIt() throws Exception {
        send(proven("POST", "/api/v1/attachments?referral=C-7KQ4-M2XP")
                .method("POST", BodyPublishers.ofString("From the nurse."))
                .header("Content-Type", "text/plain")
                .header("Content-Disposition", "attachment; filename=letter.txt"));

        assertThat(HOUSE.lastAsked().headers().get("Content-disposition"))
                .containsExactly("attachment; filename=letter.txt");
    }

    @Test
    void aFormStaysInTheBodyAndNeverInTheAddress() throws Exception {
        send(proven("POST", "/fhir/R4/Patient/_search")
                .method("POST", BodyPublishers.ofString("family=Testchild"))
                .header("Content-Type", "application/x-www-form-urlencoded"));

        var asked = HOUSE.lastAsked();
        assertThat(asked.body()).isEqualTo("family=Testchild");
        assertThat(asked.uri().getRawQuery()).isNull();
    }

    @Test
    void aServicesRefusalPassesAsItIs() throws Exception {
        var answer = send(proven("POST", REFERRALS + "/refuses"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(code(answer)).isEqualTo("invalid-input");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void aServicesInsidesStayInside() throws Exception {
        var headers = send(proven("GET", REFERRALS)).headers();

        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("ETag")).hasValue("\"7\"");
        assertThat(headers.allValues("X-Correlation-Id")).hasSize(1).doesNotContain("the-services-own");
    }

    @Test
    void everyAnswerIsSafeAndNamed() throws Exception {
        for (var request : new String[] {REFERRALS, "/nowhere", "/actuator/health"}) {
            var headers = send(to(request).header("X-Correlation-Id", "partner-id-0001"))
                    .headers();
            assertThat(headers.allValues("X-Correlation-Id")).containsExactly("partner-id-0001");
            assertThat(headers.firstValue("traceparent")).isPresent();
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
        }
    }

    @Test
    void theTraceGoesOnAndTheCorrelationIsPassed() throws Exception {
        send(proven("GET", REFERRALS)
                .header("X-Correlation-Id", "partner-id-0002")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        var asked = HOUSE.lastAsked();
        assertThat(asked.header("X-Correlation-Id")).isEqualTo("partner-id-0002");
        assertThat(asked.header("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .endsWith("-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/referrals/..;/internal",
                "/api/v1/referrals/%2e%2e/internal",
                "/api/v1/referrals/..%2finternal",
                "/api/v1/referrals/%2finternal",
                "/api/v1/referrals//internal",
                "/api/v1/referrals/x;role=manager",
                "/api/v1/referrals/a%00b",
                "/api/v1/referrals/a%5cb",
                "/api/v1/referrals/a%252e",
                "/api/v1/referrals/./x",
                "//api/v1/referrals"
            })
    void aPathWithTwoReadingsIsRefused(String path) throws Exception {
        var answer = send(proven("GET", REFERRALS).uri(to(path).build().uri()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(code(answer)).isIn("bad-path", "bad-request");
        assertThat(HOUSE.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/prometheus",
                "/actuator",
                "/actuator/env",
                "/internal/v1/contacts",
                "/api/v1/referralsX",
                "/api/v1/unknown",
                "/error",
                "/"
            })
    void whatIsNotInTheTableDoesNotExist(String path) throws Exception {
        var answer = send(proven("GET", path));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(code(answer)).isEqualTo("not-found");
        assertThat(HOUSE.asked).isEmpty();
    }

    @Test
    void aBodyDeclaredTooBigIsRefusedUnread() throws Exception {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        try (socket) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/referrals HTTP/1.1\r\nHost: hub\r\nContent-Length: " + TEN_MEGABYTES
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).contains("413");
        }
    }

    @Test
    void aBodyThatGoesOnTooLongIsRefusedAndNeverReachesTheService() throws Exception {
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_500_000]));

        var answer = send(proven("POST", REFERRALS).method("POST", chunked));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(code(answer)).isEqualTo("body-too-large");
        assertThat(HOUSE.asked).isEmpty();
    }

    @Test
    void aCompressedBodyIsRefused() throws Exception {
        assertThat(send(proven("POST", REFERRALS).header("Content-Encoding", "gzip"))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void methodsThatMeanNothingHereAreRefused() throws Exception {
        assertThat(send(to(REFERRALS).method("TRACE", BodyPublishers.noBody())).statusCode())
                .isEqualTo(405);
        assertThat(send(to("/docs").method("POST", BodyPublishers.noBody())).statusCode())
                .isEqualTo(405);
        var options =
                send(to(REFERRALS).method("OPTIONS", BodyPublishers.noBody()).header("Origin", "https://x.example"));
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).isPresent();
        assertThat(options.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(send(proven("HEAD", REFERRALS)).statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatIsNotThereIs503AndOneThatHangsIs504() throws Exception {
        var notThere = send(proven("GET", "/api/v1/sharing/x"));
        assertThat(notThere.statusCode()).isEqualTo(503);
        assertThat(code(notThere)).isEqualTo("service-unavailable");
        assertThat(notThere.headers().firstValue("Retry-After")).isPresent();

        var hangs = send(proven("GET", "/api/v1/networks/slow"));
        assertThat(hangs.statusCode()).isEqualTo(504);
        assertThat(code(hangs)).isEqualTo("service-too-slow");
    }

    @Test
    void aServiceThatBreaksOffInTheMiddleOfItsAnswerIs502() throws Exception {
        var half = send(proven("GET", REFERRALS + "/half"));

        assertThat(half.statusCode()).isEqualTo(502);
        assertThat(code(half)).isEqualTo("service-broke-off");
    }

    @Test
    void aSickServiceIsLeftAloneAndTheOthersGoOn() throws Exception {
        for (int i = 0; i < 20; i++) {
            send(proven("GET", "/api/v1/alerts/unwell"));
        }
        HOUSE.asked.clear();

        var rested = send(proven("GET", "/api/v1/alerts/unwell"));

        assertThat(rested.statusCode()).isEqualTo(503);
        assertThat(code(rested)).isEqualTo("service-unavailable");
        assertThat(HOUSE.asked).isEmpty();
        assertThat(send(proven("GET", REFERRALS)).statusCode()).isEqualTo(200);
    }

    @Test
    void aServiceThatDistrustsUsIsNotTheCallersFault() throws Exception {
        assertThat(send(proven("GET", REFERRALS + "/distrusts")).statusCode()).isEqualTo(503);
    }

    @Test
    void onFhirPathsRefusalsAreOperationOutcomes() throws Exception {
        var answer = send(to("/fhir/R4/ServiceRequest/1"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/fhir+json"));
        assertThat(JSON.readTree(answer.body()).path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(send(to("/fhir/R4/metadata")).statusCode()).isEqualTo(200);
    }

    @Test
    void eventsPassAsTheyHappen() throws Exception {
        var answer = CLIENT.send(proven("GET", "/api/v1/networks/events").build(), BodyHandlers.ofInputStream());

        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            HOUSE.nextEvent.release();
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWait() throws Exception {
        String token = AGENCIES.signed(AGENCIES.claims("busy").build());
        var first = send(to(REFERRALS).header("Authorization", "Bearer " + token));
        assertThat(first.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"burst\";q=2;w=1, \"sustained\";q=3;w=60");
        assertThat(first.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"burst\";r=1;t=1, \"sustained\";r=2;"));

        int status = 200;
        for (int i = 0; i < 5 && status == 200; i++) {
            status = send(to(REFERRALS).header("Authorization", "Bearer " + token))
                    .statusCode();
        }

        var refused = send(to(REFERRALS).header("Authorization", "Bearer " + token));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(code(refused)).isEqualTo("too-many-requests");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(send(proven("GET", REFERRALS)).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatFloodsIsStoppedAndWhoIsKnownThereIsNot() throws Exception {
        send(proven("GET", REFERRALS));
        var elsewhere = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName("127.0.0.9"))
                .build();
        String exempt = AGENCIES.signed(AGENCIES.claims("dashboard").build());
        var known = to(REFERRALS).header("Authorization", "Bearer " + exempt).build();
        elsewhere.send(known, BodyHandlers.ofString());

        int status = 401;
        for (int i = 0; i < 1_000 && status == 401; i++) {
            status = elsewhere
                    .send(to(REFERRALS).build(), BodyHandlers.ofString())
                    .statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(elsewhere.send(known, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/docs, text/html",
        "/docs/start.js, text/javascript",
        "/docs/assets/swagger-ui-bundle.js, text/javascript",
        "/docs/assets/swagger-ui.css, text/css",
        "/openapi/referral, application/json",
        "/openapi.json, application/json",
        "/.well-known/webhook-keys.json, application/json",
        "/actuator/health/liveness, application/"
    })
    void whatTheGatewayPublishesItself(String path, String type) throws Exception {
        var answer = send(to(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(given -> assertThat(given).startsWith(type));
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/assets/swagger-ui.css", "/openapi.json", "/.well-known/hub-jwks.json"})
    void whatItPublishesCanBeAskedForByItsHeadersAlone(String path) throws Exception {
        var answer = send(to(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(send(to(path))
                        .headers()
                        .firstValueAsLong("Content-Length")
                        .orElseThrow());
    }

    @Test
    void theMergedDocumentShowsWhatPartnersCanReachAndNothingElse() throws Exception {
        var merged = JSON.readTree(send(to("/openapi.json")).body());

        assertThat(merged.path("paths").propertyNames()).containsExactly("/api/v1/referrals");
        assertThat(merged.path("servers").path(0).path("url").asString()).isEqualTo(PUBLIC);
        assertThat(merged.path("x-missing-services").path(0).asString()).isEqualTo("consent");
        assertThat(code(send(to("/openapi/nothing")))).isEqualTo("not-found");
    }

    @Test
    void healthSaysNoMoreThanThat() throws Exception {
        var health = JSON.readTree(send(to("/actuator/health")).body());

        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.has("components")).isFalse();
    }

    @Test
    void problemsCarryTheirTraceAndNothingOfTheRequest() throws Exception {
        var answer = send(to("/api/v1/unknown?child=Testchild"));

        Map<?, ?> problem = JSON.readValue(answer.body(), Map.class);
        assertThat(problem.get("traceId"))
                .isEqualTo(traceId(answer.headers().firstValue("traceparent").orElse("")));
        assertThat(answer.body()).doesNotContain("Testchild");
    }

    private static String traceId(String traceparent) {
        return traceparent.split("-")[1];
    }
}
