package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who has seen a person's record: for whoever checks it, and in plain words for the family. */
class AuditScreensIT extends ScreenCase {

    static final String ID = "6a1c9f0e-52b7-4c3d-8e9a-7b6c5d4e3f21";
    static final String PAGE = "/audit/people/" + ID;
    static final String READINGS = "GET /api/v1/people/" + ID + "/readings";
    static final String REPORT = "GET /api/v1/people/" + ID + "/access-report";

    @Autowired
    InstantSource clock;

    @BeforeEach
    void somebodyLookedTodayAndLongAgo() {
        GATEWAY.forget();
        GATEWAY.answer(
                READINGS,
                200,
                page(
                        row(0, "priya", "lewisham-front-door", "contact-viewed", "\"C-7KQ4-M2XP\"", ""),
                        row(1, "sam", "lewisham-front-door", "glass-broken", "null", """
                                "emergency":"CHILD_IN_DANGER_NOW","minutes":"15\""""),
                        row(2, "sam", "lewisham-front-door", "person-viewed", "null", """
                                "access":"IN_AN_EMERGENCY\""""),
                        row(3, "referral-service", "referral-service", "household-disclosed", "\"C-7KQ4-M2XP\"", """
                                "recipient":"network-service\""""),
                        row(4, "00000000-0000-0000-0000-0000000000aa", "thameside-police", "moon-read", "null", """
                                "why":"new\""""),
                        row(6, "sam", "lewisham-front-door", "contact-rated", "\"C-7KQ4-M2XP\"", ""),
                        row(7, "priya", "lewisham-front-door", "history-opened", "null", "")));
    }

    @Nested
    class TheReadings {

        @Test
        void areSentencesOfTheLastSevenDaysWithEmergenciesMarked() throws IOException {
            var page = see("audit-readings", get(PAGE).with(manager()));

            assertThat(page.select(".hub-trail li").eachText())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .endsWith(
                                            "Priya Nair, front-door worker (lewisham-front-door) opened the referral (C-7KQ4-M2XP)."),
                            line -> assertThat(line)
                                    .contains(
                                            "Emergency opening. Sam Okafor, front-door worker (lewisham-front-door) opened the restricted record")
                                    .endsWith("Reason: A child is in danger now. For 15 minutes."),
                            line -> assertThat(line)
                                    .contains("Emergency opening. Sam Okafor", "As an emergency opening allowed."),
                            line -> assertThat(line)
                                    .contains("The hub itself (referral-service) gave out who lives in the home")
                                    .endsWith("To network-service."),
                            line -> assertThat(line)
                                    .contains("Account 00000000 (thameside-police) recorded: Moon read.")
                                    .endsWith("Why: new."),
                            line -> assertThat(line).contains("recorded: Rated"));
            assertThat(page.select("main").text())
                    .contains("6 entries", "2 of them under an emergency opening.", "That you look is recorded, too.");
            assertThat(page.select("#from").attr("value"))
                    .isEqualTo(today().minusDays(6).toString());
            assertThat(page.select(".hub-trail time").eachAttr("datetime")).hasSize(6);
        }

        @Test
        void areFilteredByWhoWhatAndWhen() throws IOException {
            var bySam = see("audit-by-sam", get(PAGE + "?who=sam").with(manager()));
            var opened =
                    see("audit-opened", get(PAGE + "?action=contact-viewed").with(manager()));
            var longAgo = see(
                    "audit-long-ago",
                    get(PAGE + "?from=" + today().minusDays(7) + "&until=" + today().minusDays(6))
                            .with(manager()));
            var none = see(
                    "audit-none", get(PAGE + "?who=sam&action=contact-viewed").with(manager()));

            assertThat(bySam.select(".hub-trail li"))
                    .hasSize(3)
                    .allSatisfy(line -> assertThat(line.text()).contains("Sam Okafor"));
            assertThat(bySam.select("#who option[selected]").attr("value")).isEqualTo("sam");
            assertThat(opened.select(".hub-trail li")).hasSize(1);
            assertThat(longAgo.select(".hub-trail li").eachText())
                    .satisfiesExactly(
                            line -> assertThat(line).contains("Rated"),
                            line -> assertThat(line).contains("opened the earlier contacts"));
            assertThat(none.select("main").text()).contains("Nobody has seen it in this time, or nothing fits");
        }

        @ParameterizedTest
        @ValueSource(strings = {"?from=yesterday", "?from=2026-11-27&until=2026-11-26"})
        void sayBesideTheFieldWhichDaysMakeNoSense(String days) throws IOException {
            var page = seeWith("audit-days", 422, get(PAGE + days).with(manager()));

            assertThat(page.select(".govuk-form-group--error")).hasSize(1);
            assertThat(GATEWAY.asked()).isEmpty();
        }

        @Test
        void goOnPageByPageUntilTheFirstDayAndSayWhereThereIsMore() throws IOException {
            var always = page(row(0, "sam", "lewisham-front-door", "contact-viewed", "null", ""))
                    .replace("\"next\":null", "\"next\":77");
            GATEWAY.answer(READINGS, 200, always);

            var page = see("audit-cut", get(PAGE).with(manager()));

            assertThat(page.select(".hub-mark").text()).contains("There is more in this time");
            assertThat(GATEWAY.last(READINGS).query()).isEqualTo("before=77");
            assertThat(GATEWAY.asked().stream().filter(asked -> asked.question().equals(READINGS)))
                    .hasSize(10);
            GATEWAY.forget();
            GATEWAY.answer(
                    READINGS,
                    200,
                    page(row(9, "sam", "lewisham-front-door", "contact-viewed", "null", ""))
                            .replace("\"next\":null", "\"next\":77"));
            assertThat(see("audit-far-enough", get(PAGE).with(manager())).select(".hub-mark"))
                    .isEmpty();
            assertThat(GATEWAY.asked().stream().filter(asked -> asked.question().equals(READINGS)))
                    .hasSize(1);
        }

        @Test
        void thatCannotBeReadOrAreNotThereSaySo() throws IOException {
            GATEWAY.answer(READINGS, 503, "");
            assertThat(seeWith("audit-away", 503, get(PAGE).with(manager()))
                            .select("main")
                            .text())
                    .contains("does not mean that there is nothing")
                    .doesNotContain("Nobody has seen it");
            GATEWAY.answer(READINGS, 404, "{\"code\":\"not-found\"}");
            assertThat(seeWith("audit-sealed", 404, get(PAGE).with(manager())).text())
                    .doesNotContainIgnoringCase("sealed");
        }

        @Test
        void nameWhoItWasToAnAuditorTooAndLeadToNoRecord() throws IOException {
            var page = see("audit-auditor", get(PAGE).with(auditor()));

            assertThat(page.select(".hub-trail li").get(1).text())
                    .contains("Sam Okafor, front-door worker (lewisham-front-door)");
            assertThat(page.select("main a[href^=/people]")).isEmpty();
            assertThat(GATEWAY.asked()).noneMatch(asked -> asked.question().contains("workers"));
        }
    }

    @Nested
    class TheReport {

        @Test
        void isInPlainWordsAndInLargePrintWhereAsked() throws IOException {
            GATEWAY.answer(REPORT, 200, """
                    {"sentences":["24 November 2026, 09:20: somebody at the front door opened what was told to us."],"next":null}""");

            var page = see("audit-report", get(PAGE + "/report").with(auditor()));
            var large =
                    see("audit-report-large", get(PAGE + "/report?large=true").with(auditor()));

            assertThat(page.select(".hub-family ol li").text()).contains("opened what was told to us");
            assertThat(page.select(".hub-family").text())
                    .doesNotContain("audit", "disclosure", "MASH", "data subject", "lewisham-front-door");
            assertThat(page.select(".hub-family a, .hub-family form")).isEmpty();
            assertThat(page.select(".hub-family--large")).isEmpty();
            assertThat(large.select(".hub-family--large ol li")).hasSize(1);
        }

        @Test
        void saysThatNobodyLookedOnlyWhereNobodyDid() throws IOException {
            GATEWAY.answer(REPORT, 200, "{\"sentences\":[],\"next\":null}");
            assertThat(see("audit-report-none", get(PAGE + "/report").with(manager()))
                            .select(".hub-family")
                            .text())
                    .contains("Nobody has looked at it.");

            GATEWAY.answer(REPORT, 503, "");
            assertThat(seeWith("audit-report-away", 503, get(PAGE + "/report").with(manager()))
                            .select(".hub-family")
                            .text())
                    .doesNotContain("Nobody has looked at it.");
        }
    }

    @Nested
    class TheWayIn {

        @Test
        void leadsAnAuditorToARecordAndToEmergencyOpenings() throws IOException {
            GATEWAY.answer("GET /api/v1/people/break-glass", 200, """
                    {"items":[{"id":"%1$s","personId":"%1$s","by":"Sam Osei","byId":"sam","emergency":"CHILD_IN_DANGER_NOW",
                     "because":"x","at":"2026-11-19T09:05:00Z","until":"2026-11-19T09:20:00Z","reviewBy":"2026-11-20T17:00:00Z"}]}""".formatted(ID));

            var page = see("audit", get("/audit").with(auditor()));
            assertThat(browser.perform(sent("/audit", auditor(), "record", " " + ID + " ")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);
            var openings = see("audit-openings", get("/emergency-openings").with(auditor()));

            assertThat(page.select("nav a").eachAttr("href"))
                    .contains("/audit", "/emergency-openings", "/sharing-agreements", "/misdirections");
            assertThat(openings.select("main section a").eachAttr("href")).containsExactly(PAGE);
        }

        @Test
        void saysWhatIsNoNumberOfARecord() throws IOException {
            var page = seeWith("audit-no-id", 422, sent("/audit", auditor(), "record", "C-7KQ4-M2XP"));

            assertThat(page.select("#record-error").text()).contains("This is no number of a record");
            assertThat(page.select("#record").attr("value")).isEqualTo("C-7KQ4-M2XP");
        }

        @Test
        void standsOnThePersonsPageForAManagerAlone() throws IOException {
            GATEWAY.answer("GET /api/v1/people/" + ID, 200, PeopleScreensIT.FILE);

            assertThat(see("audit-from-person", get("/people/" + ID).with(manager()))
                            .select("main a[href=" + PAGE + "]"))
                    .hasSize(1);
            assertThat(see("audit-not-from-person", get("/people/" + ID).with(priya()))
                            .select("a[href^=/audit]"))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "front-door-worker",
                    "partner-practitioner",
                    "restricted-records-officer",
                    "authority-administrator"
                })
        void isNotForTheRest(String role) {
            assertThat(browser.perform(sent("/audit", person(role), "record", ID)))
                    .hasForwardedUrl("/not-for-you");
            for (var path : new String[] {"/audit", PAGE, PAGE + "/report"}) {
                assertThat(browser.perform(get(path).with(person(role)))).hasForwardedUrl("/not-for-you");
            }
            assertThat(GATEWAY.asked()).isEmpty();
        }
    }

    private RequestPostProcessor auditor() {
        return person("auditor");
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
    }

    /** @param daysAgo at noon in London */
    private String row(int daysAgo, String actor, String agency, String action, String reference, String codes) {
        var noon = today().minusDays(daysAgo).atTime(12, 0).atZone(ZoneId.of("Europe/London"));
        Instant at = noon.toInstant().truncatedTo(ChronoUnit.SECONDS);
        return """
                {"at":"%s","actor":"%s",%s"agency":"%s","action":"%s","reference":%s,"codes":{%s}}""".formatted(at, actor, known(actor), agency, action, reference, codes);
    }

    /** Who works here has a name, and a partner's account has none. */
    private static String known(String actor) {
        var name = Map.of("priya", "Priya Nair", "sam", "Sam Okafor").get(actor);
        return name == null
                ? "\"actorName\":null,\"actorRoles\":[],"
                : "\"actorName\":\"%s\",\"actorRoles\":[\"front-door-worker\"],".formatted(name);
    }

    private static String page(String... rows) {
        return "{\"items\":[" + String.join(",", rows) + "],\"next\":null}";
    }
}
