package org.safeguardinghub.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole gateway on a real port, with a fake house behind it and agencies in front. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class GatewayFixture {

    /** Not where the tests connect to: proofs are made for this address all the same. */
    static final String PUBLIC = "https://hub.example";

    static final String REFERRALS = "/api/v1/referrals";
    static final FakeHouse HOUSE = new FakeHouse();
    static final Agencies AGENCIES = HOUSE.agencies;
    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> 0);
        registry.add("hub.public.url", () -> PUBLIC);
        registry.add("hub.keycloak.issuer", HOUSE::issuer);
        registry.add("hub.keys.dir", () -> "target/no-keys-here");
        registry.add("hub.referral.url", HOUSE::url);
        registry.add("hub.consent.url", () -> "http://127.0.0.1:1");
        registry.add("hub.network.url", HOUSE::url);
        registry.add("hub.notification.url", HOUSE::url);
        registry.add("hub.fhir.url", HOUSE::url);
        registry.add("hub.gateway.routes.network.timeout", () -> "500ms");
        registry.add("hub.gateway.routes.notification.rest", () -> "10m");
        registry.add("hub.gateway.limits.partner.per-second", () -> "100000");
        registry.add("hub.gateway.limits.partner.per-minute", () -> "100000");
        registry.add("hub.gateway.limits.clients.busy.per-second", () -> "2");
        registry.add("hub.gateway.limits.clients.busy.per-minute", () -> "3");
        registry.add("hub.gateway.dpop-exempt-clients", () -> "dashboard,busy");
        registry.add("hub.gateway.limits.unverified.per-second", () -> "1");
        registry.add("hub.gateway.limits.unverified.burst", () -> "400");
    }

    @BeforeEach
    void nobodyWasAsked() {
        HOUSE.asked.clear();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** A request with a bound token and the proof that belongs to it. */
    HttpRequest.Builder proven(String method, String path) {
        String token = token();
        String url = PUBLIC + path.replaceFirst("\\?.*", "");
        return to(path).method(method, BodyPublishers.noBody())
                .header("Authorization", "DPoP " + token)
                .header("DPoP", AGENCIES.proof(method, url, token));
    }

    private static final String TOKEN = AGENCIES.bound();

    static String token() {
        return TOKEN;
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static String code(HttpResponse<String> answer) {
        JsonNode problem = JSON.readTree(answer.body());
        return problem.path("code").asString();
    }
}
