package org.safeguardinghub.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Alerts and deliveries as a browser gets them. */
@SpringBootTest(properties = "hub.gateway.read-timeout=2s")
@AutoConfigureMockMvc
class AlertsIT {

    private static final FakeGateway GATEWAY = new FakeGateway();
    private static final Path LOOK = Path.of("target/pages");
    private static final String RED = "0b9a8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c01";
    private static final String SEEN = "0b9a8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c02";
    private static final String DELIVERY = "0b9a8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c03";

    @Autowired
    MockMvcTester browser;

    @Autowired
    ClientRegistrationRepository registrations;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("hub.gateway.url", GATEWAY::url);
        settings.add("hub.keycloak.issuer", () -> "http://127.0.0.1:9/realms/safeguarding");
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @BeforeEach
    void aRedItemThatNobodyHasSeenAndAProposalThatPriyaHas() {
        GATEWAY.forget();
        var now = Instant.now();
        GATEWAY.answer("GET /api/v1/alerts", 200, """
                {"items": [
                  {"alertId": "%s", "kind": "RED_RATED", "severity": "CRITICAL", "code": "RED", "percent": 0,
                   "reference": "C-7KQ4-M2XP", "audience": ["duty-manager", "manager"], "people": [], "state": "RAISED",
                   "raisedAt": "%s", "answerBy": "%s", "called": [{"desk": "lewisham-front-door", "at": "%s"}]},
                  {"alertId": "%s", "kind": "CLOCK", "severity": "NORMAL", "code": "ASSESSMENT_45_CHILD_2", "percent": 80,
                   "reference": "C-2222-2222", "audience": ["front-door-worker"], "state": "ACKNOWLEDGED",
                   "raisedAt": "%s", "acknowledgedBy": "priya", "acknowledgedAt": "%s"},
                  {"alertId": "0b9a8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c04", "kind": "SOMETHING_NEWER", "state": "RAISED"}],
                 "nextCursor": "a/b+c"}""".formatted(
                        RED,
                        now.minusSeconds(720),
                        now.plusSeconds(480),
                        now.minusSeconds(720),
                        SEEN,
                        now.minusSeconds(7200),
                        now.minusSeconds(60)));
    }

    @Test
    void whatNobodyHasSeenComesFirstAndSaysWhatWhereSinceWhenAndWhoWasTold() throws IOException {
        var page = see("alerts", get("/alerts").with(priya()));

        assertThat(page.select("caption").eachText())
                .containsExactly("Nobody has seen these yet, longest waiting first", "Seen, and not dealt with yet");
        var red = requireNonNull(page.selectFirst("table tbody tr"));
        assertThat(red.select("th").text()).isEqualTo("Answer now Rated Red");
        assertThat(red.select("a").attr("href")).isEqualTo("/referrals/C-7KQ4-M2XP");
        assertThat(red.text())
                .contains("12 min ago", "Duty managers, managers", "Called: lewisham-front-door")
                .contains("Next call if nobody answers");
        assertThat(red.select("button").text()).isEqualTo("Acknowledge Rated Red, C-7KQ4-M2XP");
        assertThat(page.select("table ~ table").text())
                .contains("80% of the time for the assessment, child 2 has gone", "You, ")
                .contains("Resolve");
        assertThat(page.text()).contains("no words yet");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/alerts?cursor=a%2Fb%2Bc");
    }

    @Test
    void acknowledgingIsOneClickAndResolvingAnother() {
        GATEWAY.answer("POST /api/v1/alerts/" + RED + "/acknowledge", 200, "{\"state\": \"ACKNOWLEDGED\"}");
        GATEWAY.answer("POST /api/v1/alerts/" + SEEN + "/resolve", 200, "{\"state\": \"RESOLVED\"}");

        var seen = browser.perform(
                post("/alerts/" + RED + "/acknowledge").with(csrf()).with(priya()));
        var done = browser.perform(
                post("/alerts/" + SEEN + "/resolve").with(csrf()).with(priya()));

        assertThat(seen).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/alerts");
        assertThat(said(seen)).contains("stays here until");
        assertThat(done).hasStatus(303);
        assertThat(said(done)).contains("dealt with");
    }

    @Test
    void whoComesSecondIsToldSo() {
        GATEWAY.answer("POST /api/v1/alerts/" + RED + "/acknowledge", 409, "{\"code\": \"alert-already-ended\"}");

        var second = browser.perform(
                post("/alerts/" + RED + "/acknowledge").with(csrf()).with(priya()));

        assertThat(second).hasStatus(303);
        assertThat(said(second)).contains("Somebody else");
    }

    @Test
    void anAnswerThatMayBeLostIsNotTakenForSaved() throws IOException {
        GATEWAY.answer("POST /api/v1/alerts/" + RED + "/acknowledge", 503, "{}");

        var page = seeWith(
                "alert-not-known",
                503,
                post("/alerts/" + RED + "/acknowledge").with(csrf()).with(priya()));

        assertThat(page.select("h1").text()).isEqualTo("We do not know whether your answer was saved");
    }

    @Test
    void nothingToDoSaysAllClearAndSilenceDoesNot() throws IOException {
        GATEWAY.answer("GET /api/v1/alerts", 200, "{\"items\": []}");
        assertThat(see("alerts-none", get("/alerts").with(priya())).text()).contains("All clear");

        GATEWAY.answer("GET /api/v1/alerts", 503, "{}");
        assertThat(see("alerts-missing", get("/alerts").with(priya())).text())
                .contains("We could not reach")
                .doesNotContain("All clear");
    }

    @Test
    void alertsAreNotForPartners() {
        assertThat(browser.perform(get("/alerts").with(person("partner-practitioner"))))
                .hasForwardedUrl("/not-for-you");
    }

    @Test
    void anEngineerSeesDeliveriesAndSendsOneAgain() throws IOException {
        GATEWAY.answer("GET /api/v1/deliveries", 200, """
                {"items": [{"deliveryId": "%s", "kind": "OUTCOME", "reference": "C-7KQ4-M2XP", "agency": "fernbank-primary",
                  "channel": "WEBHOOK", "state": "GIVEN_UP", "plannedAt": "2026-11-23T09:00:00Z",
                  "attempts": [{"status": 500, "errorCode": "HTTP_500"}, {"errorCode": "TIMED_OUT"}]}]}""".formatted(DELIVERY));
        GATEWAY.answer("POST /api/v1/deliveries/" + DELIVERY + "/replay", 202, "{\"state\": \"DUE\"}");

        var page = see("deliveries", get("/partners/deliveries").with(person("integration-engineer")));

        assertThat(page.select("tbody tr").text())
                .contains("Outcome", "C-7KQ4-M2XP", "fernbank-primary, webhook", "Given up", "TIMED_OUT", "2 attempts");
        assertThat(browser.perform(post("/partners/deliveries/" + DELIVERY + "/replay")
                        .with(csrf())
                        .with(person("integration-engineer"))))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/partners/deliveries");
        assertThat(browser.perform(get("/partners/deliveries").with(priya()))).hasForwardedUrl("/not-for-you");
    }

    private static String said(MvcTestResult result) {
        return String.valueOf(result.getMvcResult().getFlashMap().get("done"));
    }

    private Document see(String name, MockHttpServletRequestBuilder request) throws IOException {
        return seeWith(name, 200, request);
    }

    private Document seeWith(String name, int status, MockHttpServletRequestBuilder request) throws IOException {
        var result = browser.perform(request);
        assertThat(result).hasStatus(status);
        var html = result.getResponse().getContentAsString();
        Files.createDirectories(LOOK);
        Files.writeString(LOOK.resolve(name + ".html"), html);
        var page = Jsoup.parse(html);
        PageRules.hold(page);
        return page;
    }

    private RequestPostProcessor priya() {
        return person("front-door-worker");
    }

    private RequestPostProcessor person(String role) {
        return oidcLogin()
                .authorities(AuthorityUtils.createAuthorityList("ROLE_" + role))
                .idToken(token -> token.subject("priya")
                        .claim("name", "Priya Nair")
                        .claim("agency", "lewisham-front-door")
                        .claim("agency_name", "Lewisham front door"))
                .clientRegistration(requireNonNull(registrations.findByRegistrationId("keycloak")));
    }
}
