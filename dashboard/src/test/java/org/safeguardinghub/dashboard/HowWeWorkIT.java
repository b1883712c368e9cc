package org.safeguardinghub.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Timeline, people, administration, and what goes on when the hub is down. */
@SpringBootTest(properties = {"hub.gateway.read-timeout=2s", "hub.downtime.keep-pack=true"})
@AutoConfigureMockMvc
class HowWeWorkIT {

    private static final FakeGateway GATEWAY = new FakeGateway();
    private static final Path LOOK = Path.of("target/pages");
    private static final String SAM = "00000000-0000-7000-8000-0000000000aa";
    private static final String CHANGE = "00000000-0000-7000-8000-0000000000c1";

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
    void aHubAtWork() {
        GATEWAY.forget();
        GATEWAY.answer("GET /api/v1/contacts/C-7KQ4-M2XP/chronology", 200, """
                {"asOf":"2026-11-20T12:00:00Z","contacts":1,"nextCursor":"abc_1","items":[
                 {"at":"2026-11-20T09:05:00Z","reference":"C-7KQ4-M2XP","kind":"RECEIVED",
                  "source":{"kind":"AGENCY","agency":"fernbank-primary","name":"Fernbank Primary School"},
                  "by":"Dana Reyes, Designated safeguarding lead","why":null,
                  "changes":[{"what":"Concern: observed","before":null,"after":"A bruise <b>on</b> her arm."}]},
                 {"at":"2026-11-20T09:20:00Z","reference":"C-7KQ4-M2XP","kind":"RATED",
                  "source":{"kind":"FRONT_DOOR","agency":null,"name":"Front door"},"by":"Priya Nair","why":"Her uncle came back.",
                  "changes":[{"what":"Screening: colour","before":"AMBER","after":"RED"}]}]}""");
        GATEWAY.answer("GET /api/v1/workers", 200, """
                {"limit":20,"atTheLimit":"WARN","items":[
                 {"id":"%s","name":"Sam Okafor","roles":["front-door-worker"],"team":"South","held":21,"isAtTheLimit":true,
                  "isThere":true,"leavesAt":null,"absences":[],"onDuty":[]},
                 {"id":"00000000-0000-7000-8000-0000000000ab","name":"Noor Haddad","roles":["out-of-hours-worker"],"team":null,
                  "held":0,"isAtTheLimit":false,"isThere":false,"leavesAt":null,
                  "absences":[{"id":"00000000-0000-7000-8000-0000000000ac","worker":"x","from":"2026-11-20T00:00:00Z","until":"2126-11-27T00:00:00Z"}],
                  "onDuty":["OUT_OF_HOURS"]}]}""".formatted(SAM));
        GATEWAY.answer("GET /api/v1/workers/duty/rota", 200, """
                [{"id":"00000000-0000-7000-8000-0000000000ad","duty":"OUT_OF_HOURS","worker":{"id":"x","name":"Noor Haddad"},
                  "from":"2026-11-20T17:00:00Z","until":"2126-11-21T09:00:00Z","phone":"020 7946 0999"}]""");
        GATEWAY.answer("GET /api/v1/workers/offers", 200, """
                {"afterHours":4,"items":[{"reference":"C-7KQ4-M2XP","version":3,"from":{"id":"a","name":"Priya Nair"},
                 "to":{"id":"b","name":"Sam Okafor"},"at":"2026-11-20T09:00:00Z"}]}""");
        GATEWAY.answer("GET /api/v1/administration/settings", 200, "[" + CLOCKS + "]");
        GATEWAY.answer("GET /api/v1/administration/settings/clock-policy", 200, CLOCKS);
        GATEWAY.answer("GET /api/v1/administration/settings/clock-policy/history", 200, "[" + PROPOSED + "]");
        GATEWAY.answer("GET /api/v1/administration/settings/thresholds", 200, """
                {"kind":"thresholds","number":1,"from":null,"toCome":[],"waiting":null,"content":{"title":"London continuum of need",
                 "levels":[{"code":"L1","label":"Level 1","indicators":["Universal services."]},
                           {"code":"L3","label":"Level 3","legalHook":"Children Act 1989 section 17","indicators":["Border of need.","More."]}]}}""");
        GATEWAY.answer("GET /api/v1/administration/settings/thresholds/history", 200, "[]");
        GATEWAY.answer("GET /api/v1/downtime/pack", 200, PACK);
    }

    static final String PROPOSED = """
            {"id":"%s","kind":"clock-policy","number":2,"version":1,"state":"PROPOSED","from":null,
             "content":{"opens":"08:00","closes":"18:00","limits":{"RED":{"elapsedHours":2},"AMBER":{"workingDays":1},"GREEN":{"workingDays":2}}},
             "why":"The council opens earlier.","proposedBy":{"id":"ada","name":"Ada Bright"},"proposedAt":"2026-11-20T09:00:00Z",
             "answeredBy":null,"answeredAt":null,"answer":null,"supersededBy":null,"begun":false}""".formatted(CHANGE);

    static final String CLOCKS = """
            {"kind":"clock-policy","number":1,"from":null,"toCome":[],
             "content":{"opens":"09:00","closes":"17:00","limits":{"RED":{"elapsedHours":4},"AMBER":{"workingDays":1},
                        "GREEN":{"workingDays":3},"BLUE":{"adviceOnly":true}}},
             "waiting":%s}""".formatted(PROPOSED);

    static final String PACK = """
            {"authority":"lewisham","asOf":"%s","isComplete":true,
             "labels":{"frontDoor":"Families First Contact Point","outOfHours":"Night team","frontDoorPhone":null,"outOfHoursPhone":"020 7946 0111"},
             "queue":[{"reference":"C-7KQ4-M2XP","version":3,"state":"RECEIVED","immediateDanger":"STATED","rating":null,
               "children":["Amara T","Ben T"],"childCount":3,"from":"Fernbank Primary School","receivedAt":"2026-11-20T09:05:00Z",
               "dueAt":"2026-11-23T09:05:00Z","owner":null}],
             "duty":[{"id":"x","duty":"OUT_OF_HOURS","worker":{"id":"x","name":"Noor Haddad"},"from":"2026-11-20T17:00:00Z",
               "until":"2026-11-21T09:00:00Z","phone":"020 7946 0999"}]}""".formatted(Instant.now());

    @Test
    void theTimelineSaysWhoToldWhatAndWhatChanged() throws IOException {
        var page = see("timeline", 200, get("/referrals/C-7KQ4-M2XP/timeline").with(priya()));

        assertThat(page.select(".moj-timeline__title").eachText()).containsExactly("Referral received", "Rated again");
        assertThat(page.select(".moj-timeline__byline").eachText())
                .containsExactly(
                        "by Dana Reyes, Designated safeguarding lead, Fernbank Primary School",
                        "by Priya Nair, Front door");
        assertThat(page.select("main").text()).contains("A bruise <b>on</b> her arm.", "Her uncle came back.");
        assertThat(requireNonNull(page.select("details").last()).text()).contains("Before: AMBER", "Now: RED");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/referrals/C-7KQ4-M2XP/timeline?cursor=abc_1");
        assertThat(page.select("select[name=source] option").eachText())
                .contains("Anybody", "Front door", "Fernbank Primary School");
    }

    @Test
    void theTimelineIsAskedAsOfATimeOnTheWall() throws IOException {
        var page = see(
                "timeline-as-of",
                200,
                get("/referrals/C-7KQ4-M2XP/timeline?asOf=2026-07-01T10:00&source=fernbank-primary&kind=")
                        .with(priya()));

        assertThat(page.select("main").text()).contains("You see what was known");
        assertThat(GATEWAY.last("GET /api/v1/contacts/C-7KQ4-M2XP/chronology").query())
                .contains("asOf=2026-07-01T09:00:00Z", "source=fernbank-primary")
                .doesNotContain("kind");
        var unread = see(
                "timeline-unread",
                422,
                get("/referrals/C-7KQ4-M2XP/timeline?asOf=soon").with(priya()));
        assertThat(unread.select(".govuk-error-summary a").attr("href")).isEqualTo("#asOf");
        assertThat(unread.select("#asOf").attr("value")).isEqualTo("soon");
    }

    @Test
    void aTimelineThatCannotBeFetchedIsNeverAnEmptyOne() throws IOException {
        GATEWAY.answer("GET /api/v1/contacts/C-7KQ4-M2XP/chronology", 503, "{}");

        var page =
                see("timeline-down", 503, get("/referrals/C-7KQ4-M2XP/timeline").with(priya()));

        assertThat(page.select("main").text()).contains("We could not reach").doesNotContain("Nothing that you asked");
    }

    @Test
    void workloadAbsenceAndDutyStandBesideTheNames() throws IOException {
        var page = see("workers", 200, get("/workers").with(person("morgan", "manager")));

        assertThat(page.select("main").text())
                .contains("at the limit", "Away until", "Out of hours", "020 7946 0999", "not answered");
        assertThat(see("workers-worker", 200, get("/workers").with(priya())).text())
                .doesNotContain("not answered");
    }

    @Test
    void everythingIsHandedOnByAManagerWithAReason() throws IOException {
        var path = "/workers/" + SAM + "/reassignment";
        var without = see(
                "reassign-mistakes",
                422,
                post(path).param("to", "").param("team", "").with(csrf()).with(person("morgan", "manager")));
        assertThat(without.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#to", "#why");
        assertThat(browser.perform(
                        post(path).param("team", "South").with(csrf()).with(priya())))
                .hasForwardedUrl("/not-for-you");

        GATEWAY.answer("POST /api/v1/workers/" + SAM + "/reassignment", 200, """
                {"more":false,"items":[{"reference":"C-7KQ4-M2XP","to":{"id":"x","name":"Noor Haddad"},"result":"OFFERED","because":null},
                 {"reference":"C-8MN5-P3YR","to":null,"result":"NOBODY_FREE","because":null}]}""");
        var done = see(
                "reassigned",
                200,
                post(path)
                        .param("team", "South")
                        .param("why", "Sam leaves.")
                        .with(csrf())
                        .with(person("morgan", "manager")));

        assertThat(done.select("h1").text()).isEqualTo("1 piece of work offered");
        assertThat(done.select("main").text()).contains("until they accept", "it has not moved");
    }

    @Test
    void anAbsenceNeedsAnEndAfterItsBeginning() throws IOException {
        var path = "/workers/" + SAM + "/absences";
        var page = see(
                "absence-mistakes",
                422,
                post(path)
                        .param("awayFrom", "2026-12-24T09:00")
                        .param("awayUntil", "2026-12-23T09:00")
                        .with(csrf())
                        .with(person("morgan", "manager")));
        assertThat(page.select("#awayUntil-error").text()).contains("end after it begins");
        assertThat(page.select("#awayFrom").attr("value")).isEqualTo("2026-12-24T09:00");

        GATEWAY.answer("POST /api/v1/workers/" + SAM + "/absences", 201, "{}");
        var result = browser.perform(post(path)
                .param("awayFrom", "2026-12-24T09:00")
                .param("awayUntil", "2027-01-04T09:00")
                .with(csrf())
                .with(person("morgan", "manager")));
        assertThat(result).hasStatus(303);
        assertThat(GATEWAY.last("POST /api/v1/workers/" + SAM + "/absences").body())
                .contains("2026-12-24T09:00:00Z", "2027-01-04T09:00:00Z");
    }

    @Test
    void theTwoPersonRuleIsVisible() throws IOException {
        var own = see(
                "setting-own", 200, get("/administration/clock-policy").with(person("ada", "authority-administrator")));
        assertThat(own.select("main").text())
                .contains("You proposed this, so somebody else has to approve it.", "4 hours, day and night")
                .contains("The council opens earlier.");
        assertThat(own.select("form[action$=approval]")).isEmpty();

        var other =
                see("setting", 200, get("/administration/clock-policy").with(person("ben", "authority-administrator")));
        assertThat(other.select("form[action$=approval] button").text()).isEqualTo("Approve version 2");
        var worker =
                see("setting-read", 200, get("/administration/clock-policy").with(priya()));
        assertThat(worker.select("form[action^=/administration]")).isEmpty();
        see("settings", 200, get("/administration").with(priya()));
    }

    @Test
    void aProposalIsSentInTheHubsWordsAndItsFaultsComeBackToTheirFields() throws IOException {
        GATEWAY.answer("POST /api/v1/administration/settings/clock-policy/proposals", 422, """
                {"code":"invalid-input","errors":[{"pointer":"/content/limits/RED","code":"red-is-timed","detail":"Red is timed day and night."}]}""");
        var page = see("setting-mistakes", 422, proposal("30").with(person("ada", "authority-administrator")));
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#RED-number");
        assertThat(page.select("#RED-number").attr("value")).isEqualTo("30");

        GATEWAY.answer("POST /api/v1/administration/settings/clock-policy/proposals", 201, "{}");
        assertThat(browser.perform(proposal("2").with(person("ada", "authority-administrator"))))
                .hasStatus(303);
        var sent = GATEWAY.last("POST /api/v1/administration/settings/clock-policy/proposals");
        assertThat(sent.ifMatch()).isEqualTo("\"1\"");
        assertThat(sent.body())
                .contains("\"RED\":{\"elapsedHours\":2}", "\"why\":\"Earlier.\"", "\"opens\":\"08:00\"")
                .doesNotContain("BLUE", "\"from\"");
        assertThat(browser.perform(proposal("2").with(person("morgan", "manager"))))
                .hasForwardedUrl("/not-for-you");
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() throws IOException {
        GATEWAY.answer(
                "POST /api/v1/administration/proposals/" + CHANGE + "/approval", 412, "{\"code\":\"stale-version\"}");

        var page = see(
                "setting-changed",
                412,
                post("/administration/clock-policy/proposals/" + CHANGE + "/approval")
                        .param("version", "1")
                        .with(csrf())
                        .with(person("ben", "authority-administrator")));

        assertThat(page.select("main").text()).contains("Nothing of yours was saved");
    }

    @Test
    void levelsOfNeedAreWrittenOneALine() throws IOException {
        var page = see(
                "thresholds", 200, get("/administration/thresholds").with(person("ada", "authority-administrator")));
        assertThat(page.select("#levels").text())
                .contains("L3 | Level 3 | Children Act 1989 section 17 | Border of need.; More.");

        GATEWAY.answer("POST /api/v1/administration/settings/thresholds/proposals", 201, "{}");
        browser.perform(post("/administration/thresholds/proposals")
                .param("number", "1")
                .param("title", "Family Help")
                .param(
                        "levels",
                        "FH1 | Family help | | A family asks.; A child asks.\n\nFH2 | Protection | Section 47 |")
                .param("why", "Agreed in October.")
                .with(csrf())
                .with(person("ada", "authority-administrator")));
        assertThat(GATEWAY.last("POST /api/v1/administration/settings/thresholds/proposals")
                        .body())
                .contains("\"indicators\":[\"A family asks.\",\"A child asks.\"]", "\"legalHook\":\"Section 47\"")
                .contains("\"code\":\"FH1\"");
    }

    @Test
    void questionsToPartnersAreWrittenOneALine() throws IOException {
        GATEWAY.answer("GET /api/v1/administration/settings/questions", 200, """
                {"kind":"questions","number":1,"from":null,"toCome":[],"waiting":null,
                 "content":{"questions":[{"code":"LAST_SEEN","words":"When did you last see the child?"}]}}""");
        GATEWAY.answer("GET /api/v1/administration/settings/questions/history", 200, "[]");
        var page =
                see("questions", 200, get("/administration/questions").with(person("ada", "authority-administrator")));
        assertThat(page.select("#questions").text()).isEqualTo("LAST_SEEN | When did you last see the child?");

        GATEWAY.answer("POST /api/v1/administration/settings/questions/proposals", 201, "{}");
        browser.perform(post("/administration/questions/proposals")
                .param("number", "1")
                .param("questions", "SEEN | Have you seen her?\nWORRIES")
                .param("why", "Shorter.")
                .with(csrf())
                .with(person("ada", "authority-administrator")));
        assertThat(GATEWAY.last("POST /api/v1/administration/settings/questions/proposals")
                        .body())
                .contains(
                        "{\"code\":\"SEEN\",\"words\":\"Have you seen her?\"}",
                        "{\"code\":\"WORRIES\",\"words\":\"\"}");
    }

    @Test
    void anAdministratorBeginsWithTheSettings() {
        var home = browser.perform(get("/").with(person("ada", "authority-administrator")));

        assertThat(home).hasRedirectedUrl("/administration");
    }

    @Test
    void thePackIsPrintedAndSavedAsOneFile() throws IOException {
        var page = see("downtime", 200, get("/downtime").with(priya()));
        assertThat(page.select("main").text())
                .contains("Families First Contact Point", "shred it", "Amara T, Ben T and 1 more", "Noor Haddad")
                .contains("Mon 23 Nov 2026 09:05");

        var saved = browser.perform(get("/downtime/pack.html").with(priya()));
        assertThat(saved).hasStatus(200);
        assertThat(saved.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .contains("attachment");
        var file = Jsoup.parse(saved.getResponse().getContentAsString());
        Files.writeString(LOOK.resolve("downtime-file.html"), file.outerHtml());
        assertThat(file.select("link, script, img, [src]")).isEmpty();
        assertThat(file.text()).contains("Contains personal data", "C-7KQ4-M2XP");
        assertThat(browser.perform(get("/downtime").with(person("dana", "partner-practitioner"))))
                .hasForwardedUrl("/not-for-you");
    }

    @Test
    void whenTheHubIsDownTheLastPackIsStillThereForThoseWhoWorkHereOnly() throws IOException {
        see("downtime", 200, get("/downtime").with(priya()));
        GATEWAY.answer("GET /api/v1/downtime/pack", 503, "{}");

        var page = see("downtime-last", 200, get("/downtime").with(priya()));
        assertThat(page.select("main").text()).contains("this is the last list we have", "Amara T");
        var elsewhere = see(
                "downtime-none", 503, get("/downtime").with(at("westmarsh-front-door", "wes", "front-door-worker")));
        assertThat(elsewhere.select("main").text()).doesNotContain("Amara");
    }

    @Test
    void thePackIsFetchedBesideTheWorkSoThatItIsThereLater() {
        GATEWAY.answer("GET /api/v1/contacts", 200, Samples.QUEUE);

        browser.perform(get("/queue").with(at("eastmarsh-front-door", "eve", "front-door-worker")));
        browser.perform(get("/queue").with(at("eastmarsh-front-door", "eve", "front-door-worker")));

        await().untilAsserted(() -> assertThat(
                        GATEWAY.asked().stream().filter(one -> one.question().equals("GET /api/v1/downtime/pack")))
                .singleElement()
                .satisfies(one -> assertThat(one.query()).isEqualTo("keeping=true")));
    }

    @Test
    void theNightSeesWhatMayBeDangerAndIsNobodys() throws IOException {
        GATEWAY.answer("GET /api/v1/contacts/out-of-hours", 200, """
                {"isOpen":false,"opensAt":"2126-11-23T09:00:00Z","labels":{"frontDoor":"Front door","outOfHours":"Night team"},
                 "onDuty":[],"items":[{"cameWhileShut":true,"contact":{"reference":"C-7KQ4-M2XP","version":1,"state":"RECEIVED",
                 "immediateDanger":"STATED","rating":null,"children":["Amara T"],"childCount":1,"from":"Thameside Police",
                 "receivedAt":"2026-11-20T22:30:00Z","dueAt":"2026-11-23T22:30:00Z","owner":null}}]}""");

        var page = see("out-of-hours", 200, get("/out-of-hours").with(person("noor", "out-of-hours-worker")));

        assertThat(page.select("main").text())
                .contains("The front door is shut", "while the door was shut", "Child in danger now")
                .contains("Nobody is on the rota");
    }

    private static MockHttpServletRequestBuilder proposal(String redHours) {
        return post("/administration/clock-policy/proposals")
                .param("number", "1")
                .param("opens", "08:00")
                .param("closes", "18:00")
                .param("RED-way", "elapsedHours")
                .param("RED-number", redHours)
                .param("AMBER-way", "workingDays")
                .param("AMBER-number", "1")
                .param("GREEN-way", "workingDays")
                .param("GREEN-number", "3")
                .param("BLUE-way", "notUsed")
                .param("why", "Earlier.")
                .with(csrf());
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

    private RequestPostProcessor priya() {
        return person("priya", "front-door-worker");
    }

    private RequestPostProcessor person(String subject, String... roles) {
        return at("lewisham-front-door", subject, roles);
    }

    private RequestPostProcessor at(String agency, String subject, String... roles) {
        var authorities = AuthorityUtils.createAuthorityList(
                List.of(roles).stream().map(role -> "ROLE_" + role).toList());
        return oidcLogin()
                .authorities(authorities)
                .idToken(token -> token.subject(subject)
                        .claim("name", "Name of " + subject)
                        .claim("agency", agency)
                        .claim("agency_name", "Front door"))
                .clientRegistration(requireNonNull(registrations.findByRegistrationId("keycloak")));
    }
}
