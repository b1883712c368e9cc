package org.safeguardinghub.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The measures as a manager sees them. */
@SpringBootTest(properties = "hub.gateway.read-timeout=2s")
@AutoConfigureMockMvc
class MeasuresIT {

    private static final FakeGateway GATEWAY = new FakeGateway();
    private static final Path LOOK = Path.of("target/pages");
    private static final String MEASURES = """
            {"from": "2026-09-01", "to": "2026-11-25", "split": "ETHNICITY", "measures": [
              {"measure": "DECIDED_IN_A_WORKING_DAY", "title": "Decided within one working day",
               "definition": "Of the children whose decision was made or was due: for how many in time.",
               "unit": "PERCENT", "target": 100, "all": {"of": "", "n": 412, "value": 94.2, "hidden": false},
               "months": [{"of": "2026-08", "n": 100, "value": 91.0, "hidden": false},
                          {"of": "2026-09", "n": 120, "value": 96.0, "hidden": false},
                          {"of": "2026-10", "n": null, "value": null, "hidden": true},
                          {"of": "2026-11", "n": 140, "value": 95.0, "hidden": false}],
               "groups": [{"of": "WHITE", "n": 300, "value": 95.0, "hidden": false},
                          {"of": "ASIAN", "n": null, "value": null, "hidden": true},
                          {"of": "MIXED", "n": null, "value": null, "hidden": true}]},
              {"measure": "ESCALATED", "title": "Decisions that a professional challenged",
               "definition": "Of the decisions: how many another agency has escalated.",
               "unit": "PERCENT", "target": null, "all": {"of": "", "n": 0, "value": null, "hidden": false},
               "months": [], "groups": []},
              {"measure": "TIME_RED", "title": "Time to a decision, Red", "definition": "Hours from contact to decision.",
               "unit": "HOURS", "target": null, "all": {"of": "", "n": 25, "value": 3.5, "hidden": false},
               "months": [{"of": "2026-11", "n": 25, "value": 3.5, "hidden": false}], "groups": []}]}""";

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
    void aHubThatMeasures() {
        GATEWAY.forget();
        GATEWAY.answer("GET /api/v1/measures", 200, MEASURES);
    }

    @Test
    void eachMeasureIsOneLineWithWhatWasFound() throws IOException {
        var page = see("measures", "/measures?months=6&split=ethnicity");

        assertThat(page.select("tbody th").eachText())
                .containsExactly(
                        "Decided within one working day",
                        "Decisions that a professional challenged",
                        "Time to a decision, Red");
        assertThat(page.select("tbody tr td:nth-child(2)").eachText())
                .containsExactly("94.2%", "No data yet", "3.5 hours");
        assertThat(requireNonNull(page.select("tbody a").first()).attr("href"))
                .isEqualTo("/measures/decided_in_a_working_day?months=6&split=ethnicity");
        assertThat(GATEWAY.asked().getFirst().query()).contains("split=ethnicity");
    }

    @Test
    void theTitleStatesTheFindingAndTheTableSaysWhatTheChartShows() throws IOException {
        var page = see("measure", "/measures/decided_in_a_working_day?split=ethnicity");

        assertThat(page.select("h1").text())
                .isEqualTo(
                        "Decided within one working day: 94.2%; 95% in November 2026, down from 96% in September 2026");
        assertThat(page.select("svg circle")).hasSize(3);
        assertThat(page.select("svg line[stroke-width=3]"))
                .as("a gap where a month is hidden")
                .hasSize(1);
        assertThat(page.select("svg").text()).contains("Target 100%");
        assertThat(requireNonNull(page.select("table").first())
                        .select("tbody tr")
                        .eachText())
                .contains("September 2026 96% 120", "October 2026 Hidden: too few Hidden");
        assertThat(requireNonNull(page.select("table").last())
                        .select("tbody th")
                        .eachText())
                .containsExactly("White", "Asian", "Mixed or multiple");
        assertThat(page.text()).contains("Some numbers are hidden");
    }

    @Test
    void whatIsNotMeasuredYetSaysSo() throws IOException {
        var page = see("measure-empty", "/measures/escalated");

        assertThat(page.select("h1").text()).endsWith("no data yet");
        assertThat(page.select("svg")).isEmpty();
    }

    @Test
    void onlyWhoAnswersForTheFrontDoorSeesThem() {
        assertThat(browser.perform(get("/measures").with(person("front-door-worker"))))
                .forwardedUrl()
                .isEqualTo("/not-for-you");
        assertThat(GATEWAY.asked()).isEmpty();
        assertThat(browser.perform(get("/measures/nonsense").with(person("manager"))))
                .hasStatus(404);
    }

    private Document see(String name, String address) throws IOException {
        var result = browser.perform(get(address).with(person("manager")));
        assertThat(result).hasStatus(200);
        var html = result.getResponse().getContentAsString();
        Files.createDirectories(LOOK);
        Files.writeString(LOOK.resolve(name + ".html"), html);
        var page = Jsoup.parse(html);
        PageRules.hold(page);
        return page;
    }

    private RequestPostProcessor person(String role) {
        return oidcLogin()
                .authorities(AuthorityUtils.createAuthorityList("ROLE_" + role))
                .idToken(token -> token.subject("morgan")
                        .claim("name", "Morgan Hale")
                        .claim("agency", "lewisham-front-door")
                        .claim("agency_name", "Lewisham front door"))
                .clientRegistration(requireNonNull(registrations.findByRegistrationId("keycloak")));
    }
}
