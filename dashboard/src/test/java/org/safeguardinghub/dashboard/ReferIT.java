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
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The referral form and the recording of calls, as a browser gets them. */
@SpringBootTest(properties = "hub.gateway.read-timeout=2s")
@AutoConfigureMockMvc
class ReferIT {

    private static final FakeGateway GATEWAY = new FakeGateway();
    private static final Path LOOK = Path.of("target/pages");
    private static final String DRAFT = "/api/v1/drafts/d1";
    private static final String ANSWERED = """
            {"id": "d1", "version": 3, "shared": true, "savedAt": "2026-11-20T09:00:00Z",
             "form": {"immediateDanger": {"present": false},
                      "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"}}],
                      "adults": [{"name": {"given": "Joan"}, "relationships": [{"child": 0, "relationship": "GRANDPARENT"}]}]},
             "report": {"problems": [], "missing": [{"pointer": "/concern/observed", "detail": "Say what was seen."}],
                        "warnings": []}}""";

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
    void aDraft() {
        GATEWAY.forget();
        GATEWAY.answer("GET /api/v1/drafts", 200, "{\"items\": [" + ANSWERED + "]}");
        GATEWAY.answer("GET " + DRAFT, 200, ANSWERED);
        GATEWAY.answer("PUT " + DRAFT, 200, ANSWERED.replace("\"version\": 3", "\"version\": 4"));
    }

    @Test
    void theFormBeginsWith999AndListsWhatWasLeft() throws IOException {
        var page = see("refer-start", 200, get("/refer").with(dana()));

        assertThat(page.select("main").text()).contains("call 999 first");
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/refer/d1");
        GATEWAY.answer("POST /api/v1/drafts", 201, ANSWERED);
        var begun = browser.perform(post("/refer").with(csrf()).with(dana()));
        assertThat(begun).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/refer/d1/danger");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "danger",
                "child-1-name",
                "child-1-birth",
                "child-1-home",
                "worry",
                "voice",
                "strengths",
                "adults",
                "orders",
                "family",
                "tonight",
                "you"
            })
    void twelvePagesAskAboutOneChild(String slug) throws IOException {
        var page = see("refer-" + slug, 200, get("/refer/d1/" + slug).with(dana()));

        assertThat(page.select(".govuk-caption-l").text()).endsWith("of 12");
        assertThat(page.title()).startsWith(page.select("h1").text());
        assertThat(page.select("fieldset"))
                .allSatisfy(set -> assertThat(set.select("legend")).hasSize(1));
    }

    @Test
    void aPageIsSavedAsItIsLeftAndShowsWhatWasAnswered() {
        var saved = browser.perform(post("/refer/d1/worry")
                .param("version", "3")
                .param("observed", "A bruise.\nOn her arm.")
                .param("reported", " ")
                .with(csrf())
                .with(dana()));

        assertThat(saved).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/refer/d1/voice");
        var put = GATEWAY.asked().getLast();
        assertThat(put.ifMatch()).isEqualTo("\"3\"");
        assertThat(put.body())
                .contains("\"shared\":true", "\"observed\":\"A bruise.\\nOn her arm.\"", "Amara")
                .doesNotContain("reportedBy");
    }

    @Test
    void whatTheHubFindsWrongIsSaidBesideTheFieldWithTheInputKept() throws IOException {
        GATEWAY.answer(
                "PUT " + DRAFT,
                200,
                ANSWERED.replace(
                        "\"problems\": []",
                        "\"problems\": [{\"pointer\": \"/children/0/birth/date\", \"detail\": \"Write a date that exists.\"}]"));

        var page = see(
                "refer-error",
                422,
                post("/refer/d1/child-1-birth")
                        .param("version", "3")
                        .param("born-day", "30")
                        .param("born-month", "2")
                        .param("born-year", "2020")
                        .with(csrf())
                        .with(dana()));

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#born-day");
        assertThat(page.select("#born-error").text()).contains("Write a date that exists.");
        assertThat(page.select("#born-day").val()).isEqualTo("30");
        assertThat(page.select("#born-month").val()).isEqualTo("02");
    }

    @Test
    void whetherThereIsDangerHasNoDefaultAndNeedsAnAnswer() throws IOException {
        var empty = "{\"id\": \"d1\", \"version\": 1, \"shared\": false, \"form\": {}}";
        GATEWAY.answer("GET " + DRAFT, 200, empty);
        GATEWAY.answer("PUT " + DRAFT, 200, empty);

        assertThat(see("refer-danger", 200, get("/refer/d1/danger").with(dana()))
                        .select("input[checked]"))
                .isEmpty();
        var page = see(
                "refer-danger-error",
                422,
                post("/refer/d1/danger").param("version", "1").with(csrf()).with(dana()));
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#present-yes");
    }

    @Test
    void anotherChildAddsThreePages() throws IOException {
        var on = browser.perform(post("/refer/d1/child-1-home")
                .param("version", "3")
                .param("another", "yes")
                .with(csrf())
                .with(dana()));

        assertThat(on).hasHeader(HttpHeaders.LOCATION, "/refer/d1/child-2-name");
        var page = see("refer-second-child", 200, get("/refer/d1/child-2-name").with(dana()));
        assertThat(page.select(".govuk-caption-l").text()).isEqualTo("Question 5 of 15");
    }

    @Test
    void whatAColleagueSavedMeanwhileIsNotOverwrittenAndNothingTypedIsLost() throws IOException {
        var page = see(
                "refer-changed",
                409,
                post("/refer/d1/worry")
                        .param("version", "2")
                        .param("observed", "A bruise.")
                        .with(csrf())
                        .with(dana()));

        assertThat(page.select("#observed").text()).isEqualTo("A bruise.");
        assertThat(page.select("input[name=version]").val()).isEqualTo("3");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.question().startsWith("PUT"));
    }

    @Test
    void everythingIsLookedOverBeforeItIsSent() throws IOException {
        var page = see("refer-check", 200, get("/refer/d1").with(dana()));

        assertThat(page.select("[aria-labelledby=open] a").attr("href")).isEqualTo("/refer/d1/worry");
        assertThat(page.select("dl").text()).contains("Amara", "14 03 2020", "Grandparent");
        GATEWAY.answer("POST " + DRAFT + "/submission", 201, "{\"reference\": \"C-7KQ4-M2XP\"}");
        var sent = browser.perform(
                post("/refer/d1/submission").param("version", "3").with(csrf()).with(dana()));
        assertThat(sent).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/refer/d1");
        GATEWAY.answer(
                "GET " + DRAFT,
                200,
                "{\"id\": \"d1\", \"version\": 4, \"shared\": true, \"submittedAs\": \"C-7KQ4-M2XP\", \"form\": {}}");
        assertThat(see("refer-sent", 200, get("/refer/d1").with(dana()))
                        .select("main")
                        .text())
                .contains("C-7KQ4-M2XP", "within one working day");
    }

    @Test
    void whileTheHubIsAwayNothingTypedIsLost() throws IOException {
        GATEWAY.answer("PUT " + DRAFT, 503, "{}");

        var page = see(
                "refer-away",
                503,
                post("/refer/d1/worry")
                        .param("version", "3")
                        .param("observed", "A bruise.")
                        .with(csrf())
                        .with(dana()));

        assertThat(page.select("#observed").text()).isEqualTo("A bruise.");
        assertThat(page.select("[role=alert]").text()).contains("save again");
    }

    @Test
    void onlyPartnersReferAndOnlyTheFrontDoorRecordsCalls() {
        assertThat(browser.perform(get("/refer").with(priya()))).hasForwardedUrl("/not-for-you");
        assertThat(browser.perform(get("/calls/new").with(dana()))).hasForwardedUrl("/not-for-you");
        assertThat(GATEWAY.asked()).isEmpty();
    }

    @Test
    void aCallIsRecordedOnOnePage() throws IOException {
        var form = see("call", 200, get("/calls/new").with(priya()));
        assertThat(form.select("input[type=radio][checked]")).isEmpty();
        GATEWAY.answer("POST /api/v1/contacts", 201, "{\"reference\": \"C-7KQ4-M2XP\"}");

        var saved = browser.perform(post("/calls/new")
                .param("way", "PHONE")
                .param("heardAt", "2026-07-01T10:15")
                .param("present", "no")
                .param("observed", "Shouting.")
                .with(csrf())
                .with(priya()));

        assertThat(saved).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/referrals/C-7KQ4-M2XP");
        assertThat(GATEWAY.asked().getLast().body())
                .contains("\"heardAt\":\"2026-07-01T09:15:00Z\"", "\"present\":false", "Shouting.");
    }

    @Test
    void whatIsMissingInACallIsSaidWithTheInputKept() throws IOException {
        GATEWAY.answer(
                "POST /api/v1/contacts",
                422,
                "{\"code\": \"invalid-input\", \"errors\": [{\"pointer\": \"/immediateDanger/present\", \"code\":"
                        + " \"required\", \"detail\": \"Ask whether a child is in danger now.\"}]}");

        var page = see(
                "call-error",
                422,
                post("/calls/new")
                        .param("way", "WALK_IN")
                        .param("heardAt", "2026-07-01T10:15")
                        .param("observed", "Shouting.")
                        .with(csrf())
                        .with(priya()));

        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#present-yes");
        assertThat(page.select("#observed").text()).isEqualTo("Shouting.");
    }

    private Document see(String name, int status, MockHttpServletRequestBuilder request) throws IOException {
        var result = browser.perform(request);
        assertThat(result).hasStatus(status);
        var html = result.getResponse().getContentAsString();
        Files.createDirectories(LOOK);
        Files.writeString(LOOK.resolve(name + ".html"), html);
        var page = Jsoup.parse(html);
        PageRules.hold(page);
        return page;
    }

    private RequestPostProcessor dana() {
        return person("dana", "partner-practitioner");
    }

    private RequestPostProcessor priya() {
        return person("priya", "front-door-worker");
    }

    private RequestPostProcessor person(String subject, String role) {
        return oidcLogin()
                .authorities(AuthorityUtils.createAuthorityList(List.of("ROLE_" + role)))
                .idToken(token -> token.subject(subject)
                        .claim("name", "Name of " + subject)
                        .claim("agency", "an-agency")
                        .claim("agency_name", "An agency"))
                .clientRegistration(requireNonNull(registrations.findByRegistrationId("keycloak")));
    }
}
