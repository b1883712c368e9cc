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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page "Is this the same person?" as a browser gets it. */
@SpringBootTest(properties = "hub.gateway.read-timeout=2s")
@AutoConfigureMockMvc
class MatchesIT {

    private static final FakeGateway GATEWAY = new FakeGateway();
    private static final String PAGE = "/referrals/C-7KQ4-M2XP/matches";
    private static final String API = "/api/v1/contacts/C-7KQ4-M2XP/matches";
    private static final String ID = "6a1c9f0e-52b7-4c3d-8e9a-7b6c5d4e3f21";

    private static final String DETAIL = """
            {"strength": "VERY_LIKELY", "weight": 26.8, "mayBeTwins": true, "numberInDoubt": true,
             "lines": [{"field": "GIVEN_NAME", "here": "Amara", "there": "Amarah", "level": "ONE_LETTER",
                        "words": "Nearly the same: one letter", "weight": 4.3},
                       {"field": "BIRTH", "here": "14 March 2020", "there": "14 March 2020", "level": "SAME",
                        "words": "Same", "weight": 12.1},
                       {"field": "ADDRESS", "there": "2 Oak Court, SE6 0YY", "level": "MISSING_HERE",
                        "words": "Missing here", "weight": 0.0},
                       {"field": "SEX", "here": "Female", "there": "Male", "level": "DIFFERENT",
                        "words": "Different", "weight": -4.6}],
             "record": {"reference": "C-2222-2222", "receivedAt": "2026-11-20T10:00:00Z", "from": "Fernbank", "contacts": 3}}""";

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
    void aReferralWithOnePossibleMatch() {
        GATEWAY.forget();
        GATEWAY.answer("GET " + API, 200, matches(0, candidate("null", true)));
    }

    @Test
    void bothRecordsStandSideBySideInWords() throws IOException {
        var page = see("matches", 200, get(PAGE));

        assertThat(page.select("tbody tr:first-child > *").eachText())
                .containsExactly("Given name", "Amara", "Amarah", "Nearly the same: one letter", "+4.3");
        assertThat(page.select("tbody tr").get(2).text())
                .isEqualTo("Address Not given 2 Oak Court, SE6 0YY Missing here does not count");
        assertThat(page.text())
                .contains("Match strength: very likely", "date of birth (same)", "They may be twins")
                .contains("Both records have the same number", "and in 2 more");
        assertThat(page.select("input[type=radio][checked]"))
                .as("nothing is chosen beforehand")
                .isEmpty();
        assertThat(page.select("input[type=radio]")).hasSize(3);
    }

    @Test
    void anAnswerWithoutReasonIsAskedForAndNothingTypedIsLost() throws IOException {
        var page = see("matches-error", 422, answered("").param("answer", "DIFFERENT"));

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly("Say why");
        assertThat(page.select(page.select(".govuk-error-summary a").attr("href")))
                .hasSize(1);
        assertThat(page.select("input[checked]").attr("value")).isEqualTo("DIFFERENT");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.question().startsWith("POST"));
    }

    @Test
    void anAnswerIsSavedAsItWasSeen() {
        GATEWAY.answer("POST " + API + "/" + ID + "/answers", 200, "{}");

        var result = browser.perform(answered("I rang the school.").param("answer", "SAME"));

        assertThat(result).hasStatus(303).hasRedirectedUrl(PAGE);
        assertThat(GATEWAY.asked().getLast().ifMatch()).isEqualTo("\"4\"");
    }

    @Test
    void whoeverIsSecondIsToldWhoWasFirst() throws IOException {
        GATEWAY.answer("POST " + API + "/" + ID + "/answers", 412, """
                {"code": "stale-version", "answeredBy": "Sam Okafor"}""");

        var page = see("matches-lost-race", 412, answered("I rang.").param("answer", "SAME"));

        assertThat(page.select("[role=alert]").text()).contains("Sam Okafor answered while you were looking");
    }

    @Test
    void ofARestrictedRecordOnlyWhomToAskIsShown() throws IOException {
        GATEWAY.answer("GET " + API, 200, matches(0, """
                {"candidateId": "%s", "version": 1, "kind": "CHILD", "place": 0, "restricted": true,
                 "ask": "A restricted record may match: ask a manager.", "open": true}""".formatted(ID)));

        var page = see("matches-restricted", 200, get(PAGE));

        assertThat(page.text()).contains("A restricted record may match: ask a manager.");
        assertThat(page.select("table, input[type=radio]")).isEmpty();
    }

    @Test
    void whileTheHubIsLookingThePageSaysSoAndNotThatNobodyIsKnown() throws IOException {
        GATEWAY.answer("GET " + API, 200, matches(2, ""));
        assertThat(see("matches-pending", 200, get(PAGE)).text())
                .contains("still looking for 2 people")
                .doesNotContain("Nobody on record");

        GATEWAY.answer("GET " + API, 200, matches(0, ""));
        assertThat(see("matches-none", 200, get(PAGE)).text()).contains("Nobody on record");

        GATEWAY.answer("GET " + API, 503, "");
        assertThat(see("matches-away", 503, get(PAGE)).text()).contains("does not mean that nobody is known");
    }

    @Test
    void aLinkCanBeUndoneWithAReason() throws IOException {
        GATEWAY.answer("GET " + API, 200, matches(0, candidate("""
                {"answer": "SAME", "why": "I rang.", "by": "Sam Okafor", "at": "2026-11-20T10:00:00Z"}""", false)));

        var page = see("matches-linked", 200, get(PAGE));

        assertThat(page.text()).contains("Sam Okafor answered: the same person", "Undo");
        assertThat(page.select("form[action$=/unlink] textarea")).hasSize(1);
        GATEWAY.answer("POST " + API + "/" + ID + "/unlink", 200, "{}");
        assertThat(browser.perform(post(PAGE + "/" + ID + "/unlink")
                        .param("version", "4")
                        .param("why", "A cousin.")
                        .with(csrf())
                        .with(priya())))
                .hasStatus(303);
    }

    private MockHttpServletRequestBuilder answered(String why) {
        return post(PAGE + "/" + ID + "/answer")
                .param("version", "4")
                .param("why", why)
                .with(csrf())
                .with(priya());
    }

    private static String matches(int pending, String candidates) {
        return "{\"identityPending\": " + pending + ", \"unanswered\": 1, \"candidates\": [" + candidates + "]}";
    }

    private static String candidate(String answer, boolean open) {
        return """
                {"candidateId": "%s", "version": 4, "kind": "CHILD", "place": 0, "restricted": false, "detail": %s,
                 "answer": %s, "open": %s}""".formatted(ID, DETAIL, answer, open);
    }

    private Document see(String name, int status, MockHttpServletRequestBuilder request) throws IOException {
        var result = browser.perform(request.with(priya()));
        assertThat(result).hasStatus(status);
        var html = result.getResponse().getContentAsString();
        Files.createDirectories(Path.of("target/pages"));
        Files.writeString(Path.of("target/pages", name + ".html"), html);
        var page = Jsoup.parse(html);
        PageRules.hold(page);
        return page;
    }

    private RequestPostProcessor priya() {
        return oidcLogin()
                .authorities(AuthorityUtils.createAuthorityList("ROLE_front-door-worker"))
                .idToken(token -> token.subject("priya").claim("name", "Priya Nair"))
                .clientRegistration(requireNonNull(registrations.findByRegistrationId("keycloak")));
    }
}
