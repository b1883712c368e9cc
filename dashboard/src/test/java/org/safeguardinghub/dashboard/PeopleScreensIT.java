package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Looking people up, one person's page, and what the restricted-records officer alone may see and do. */
class PeopleScreensIT extends ScreenCase {

    static final String ID = "6a1c9f0e-52b7-4c3d-8e9a-7b6c5d4e3f21";
    static final String PAGE = "/people/" + ID;
    static final String PERSON = "/api/v1/people/" + ID;
    static final String SEARCH = "POST /api/v1/people/searches";

    static final String AMARA = """
            {"personId":"%s","kind":"CHILD","restricted":false,"name":"Amara Testchild","birth":"2020-03-14",
             "contacts":["C-7KQ4-M2XP"]}""".formatted(ID);

    static final String HIDDEN = """
            {"personId":"%s","kind":"CHILD","restricted":true,"ask":"A restricted record may match: ask a manager.",
             "contacts":[]}""".formatted(ID);

    static final String FILE = """
            {"personId":"%s","kind":"CHILD","restricted":false,"sameAs":["6a1c9f0e-52b7-4c3d-8e9a-7b6c5d4e3f22"],
             "contacts":[{"reference":"C-7KQ4-M2XP","receivedAt":"2026-11-20T09:05:00Z","from":"Fernbank Primary",
                          "state":"CLAIMED","kind":"CHILD","place":0,"name":"Amara Testchild","roles":["SUBJECT"],
                          "orders":["NON_MOLESTATION"]}],
             "identifiers":[{"system":"NHS_NUMBER","value":"9990000018","status":"CONFLICT","reason":"HELD_BY_ANOTHER",
                             "assertedBy":"fernbank-primary","assertedAt":"2026-11-20T09:05:00Z"},
                            {"system":"UPN","value":"T20110001804V","status":"FORMAT_OK","assertedBy":"fernbank-primary",
                             "assertedAt":"2026-11-20T09:05:00Z","to":"2026-11-21"}]}""".formatted(ID);

    @BeforeEach
    void nothingIsAnsweredYet() {
        GATEWAY.forget();
    }

    @Nested
    class LookingSomebodyUp {

        @Test
        void standsInTheSamePlaceOnEveryPageOfThoseWhoMay() throws IOException {
            assertThat(see("people-ask", get("/people").with(priya()))
                            .select("header form[action=/people][method=post]"))
                    .hasSize(1);
            assertThat(see("people-help", get("/help").with(officer())).select("header form[action=/people]"))
                    .hasSize(1);
            assertThat(see("people-help-partner", get("/help").with(person("partner-practitioner")))
                            .select("form[action=/people]"))
                    .isEmpty();
        }

        @Test
        void findsThemByWhatIsPosted() throws IOException {
            GATEWAY.answer(SEARCH, 200, "{\"items\":[" + AMARA + "],\"nextCursor\":\"" + ID + "\"}");

            var page = see("people-found", sent("/people", priya(), "lookedFor", " Amara Testchild "));

            assertThat(page.select("tbody tr > *").eachText())
                    .containsExactly("Amara Testchild", "WhoChild", "Born14 March 2020", "ReferralsC-7KQ4-M2XP");
            assertThat(page.select("tbody a").attr("href")).isEqualTo(PAGE);
            assertThat(page.select("input[name=cursor]").attr("value")).isEqualTo(ID);
            assertThat(GATEWAY.last(SEARCH).body()).isEqualTo("{\"text\":\"Amara Testchild\"}");
        }

        @Test
        void saysOfARestrictedPersonOnlyWhomToAsk() throws IOException {
            GATEWAY.answer(SEARCH, 200, "{\"items\":[" + HIDDEN + "]}");

            var page = see("people-restricted", sent("/people", priya(), "lookedFor", "Amara"));

            assertThat(page.select("tbody tr").text())
                    .isEqualTo("A restricted record WhoChild A restricted record may match: ask a manager.");
        }

        @Test
        void saysThatNobodyWasFoundOrThatItCouldNotBeAsked() throws IOException {
            GATEWAY.answer(SEARCH, 200, "{\"items\":[]}");
            assertThat(see("people-none", sent("/people", priya(), "lookedFor", "Nobody"))
                            .select("main")
                            .text())
                    .contains("Nobody was found");

            GATEWAY.answer(SEARCH, 503, "");
            assertThat(seeWith("people-away", 503, sent("/people", priya(), "lookedFor", "Nobody"))
                            .select("main")
                            .text())
                    .contains("does not mean that there is nothing")
                    .doesNotContain("Nobody was found");
        }

        @Test
        void asksForWordsWhereThereAreNone() throws IOException {
            var page = seeWith("people-empty", 422, sent("/people", priya(), "lookedFor", " "));

            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.select(page.select(".govuk-error-summary a").attr("href")))
                    .hasSize(1);
            assertThat(GATEWAY.asked()).isEmpty();
        }

        @Test
        void isNotForPartners() {
            assertThat(browser.perform(sent("/people", person("partner-practitioner"), "lookedFor", "Amara")))
                    .hasForwardedUrl("/not-for-you");
        }
    }

    @Nested
    class OnePerson {

        @Test
        void showsEveryReferralThatNamesThemAndTheirNumbers() throws IOException {
            GATEWAY.answer("GET " + PERSON, 200, FILE);

            var page = see("person", get(PAGE).with(priya()));

            assertThat(page.select("main").text())
                    .contains("Amara Testchild", "2 records are this person", "Fernbank Primary")
                    .contains("The child this is about", "Non-molestation order")
                    .contains("In doubt: somebody else has it too", "Not theirs, since 21 November 2026");
            assertThat(page.select("main a[href=/referrals/C-7KQ4-M2XP]")).hasSize(1);
            assertThat(page.select("main a[href=" + PAGE + "/timeline]")).hasSize(1);
            assertThat(page.select("input[name=mark]"))
                    .as("who may see it is not theirs to say")
                    .isEmpty();
        }

        @Test
        void ofARestrictedOneShowsOnlyWhomToAsk() throws IOException {
            GATEWAY.answer(
                    "GET " + PERSON, 200, HIDDEN.replace("\"contacts\":[]", "\"contacts\":[],\"identifiers\":[]"));

            var page = see("person-restricted", get(PAGE).with(priya()));

            assertThat(page.select("main").text())
                    .startsWith("Child A restricted record A restricted record may match: ask a manager.");
            assertThat(page.select("main a, main table")).isEmpty();
        }

        @Test
        void inAnEmergencyARestrictedRecordIsOpenedWithAReason() throws IOException {
            GATEWAY.answer("GET " + PERSON, 200, HIDDEN);
            GATEWAY.answer("POST " + PERSON + "/break-glass", 201, "{}");

            var wrong = seeWith("person-break-glass-faults", 422, sent(PAGE + "/break-glass", priya(), "because", "x"));
            var result = browser.perform(sent(
                    PAGE + "/break-glass",
                    priya(),
                    "emergency",
                    "CHILD_IN_DANGER_NOW",
                    "because",
                    "Which school is she at?",
                    "minutes",
                    "15"));

            assertThat(wrong.select(".govuk-error-summary li")).hasSize(2);
            assertThat(result).hasStatus(303).hasRedirectedUrl(PAGE);
            assertThat(GATEWAY.last("POST " + PERSON + "/break-glass").body())
                    .contains("\"minutes\":15", "CHILD_IN_DANGER_NOW");
        }

        @Test
        void whoeverOpenedItIsToldUntilWhen() throws IOException {
            GATEWAY.answer(
                    "GET " + PERSON,
                    200,
                    FILE.replace("\"restricted\":false", "\"restricted\":true,\"openUntil\":\"2026-11-20T10:30:00Z\""));

            assertThat(see("person-opened", get(PAGE).with(priya()))
                            .select(".hub-mark")
                            .text())
                    .contains("You opened this restricted record in an emergency")
                    .doesNotContain("workers see only");
        }

        @Test
        void aManagerReviewsWhatWasOpenedInAnEmergency() throws IOException {
            GATEWAY.answer("GET /api/v1/people/break-glass", 200, """
                    {"items":[
                      {"id":"%1$s","personId":"%1$s","by":"Sam Osei","byId":"somebody","emergency":"CHILD_IN_DANGER_NOW",
                       "because":"<i>Which school</i> is she at?","at":"2026-11-19T09:05:00Z","until":"2026-11-19T09:20:00Z",
                       "reviewBy":"2026-11-20T17:00:00Z"},
                      {"id":"6a1c9f0e-52b7-4c3d-8e9a-7b6c5d4e3f29","personId":"%1$s","by":"Priya Nair","byId":"another",
                       "emergency":"NOBODY_TO_ASK","because":"A flight at six.","at":"2026-11-10T09:05:00Z",
                       "until":"2026-11-10T09:20:00Z","reviewBy":"2026-11-11T17:00:00Z","finding":"NOT_JUSTIFIED",
                       "note":"The duty manager was in the room.","reviewedBy":"Morgan Ellis",
                       "reviewedAt":"2026-11-11T09:00:00Z"}]}""".formatted(ID));
            GATEWAY.answer("POST /api/v1/people/break-glass/" + ID + "/review", 204, "");

            var list = see("openings", get("/emergency-openings").with(manager()));
            var wrong = seeWith(
                    "openings-faults", 422, sent("/emergency-openings/" + ID + "/review", manager(), "note", ""));
            var result = browser.perform(sent(
                    "/emergency-openings/" + ID + "/review",
                    manager(),
                    "finding",
                    "JUSTIFIED",
                    "note",
                    "The police confirm it."));

            assertThat(list.select("main").text())
                    .contains("<i>Which school</i> is she at?", "It was not right. The duty manager was in the room.");
            assertThat(list.select("form[action$=/review]")).hasSize(1);
            assertThat(wrong.select(".govuk-error-summary li")).hasSize(2);
            assertThat(result).hasStatus(303).hasRedirectedUrl("/emergency-openings");
            assertThat(browser.perform(get("/emergency-openings").with(priya())))
                    .hasForwardedUrl("/not-for-you");
        }

        @Test
        void whoIsSealedDoesNotExist() throws IOException {
            GATEWAY.answer("GET " + PERSON, 404, "{\"code\":\"not-found\"}");

            assertThat(seeWith("person-sealed", 404, get(PAGE).with(priya())).text())
                    .doesNotContainIgnoringCase("sealed");
        }

        @Test
        void aNumberThatIsNotTheirsIsEndedWithTheReason() {
            GATEWAY.answer("GET " + PERSON, 200, FILE);
            GATEWAY.answer("POST " + PERSON + "/identifiers/ended", 204, "");

            assertThat(browser.perform(sent(
                            PAGE + "/identifiers/ended",
                            priya(),
                            "number",
                            "NHS_NUMBER 9990000018",
                            "why",
                            "It is her sister's.")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);
            assertThat(GATEWAY.last("POST " + PERSON + "/identifiers/ended").body())
                    .isEqualTo("{\"system\":\"NHS_NUMBER\",\"value\":\"9990000018\",\"why\":\"It is her sister's.\"}");
        }

        @Test
        void endingANumberAsksWhichAndWhy() throws IOException {
            GATEWAY.answer("GET " + PERSON, 200, FILE);

            var page = seeWith("person-error", 422, sent(PAGE + "/identifiers/ended", priya()));

            assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#number", "#why");
            assertThat(page.select("input[name=number]"))
                    .as("an ended one cannot be chosen")
                    .hasSize(1);
        }

        @Test
        void hasATimelineOverAllReferrals() throws IOException {
            GATEWAY.answer("GET " + PERSON + "/chronology", 200, """
                    {"asOf":"2026-11-20T10:00:00Z","contacts":2,"nextCursor":"more","items":[
                     {"at":"2026-11-20T09:05:00Z","kind":"RECEIVED","source":{"kind":"AGENCY","agency":"fernbank","name":"Fernbank"}}]}""");

            var page = see("person-timeline", get(PAGE + "/timeline").with(priya()));

            assertThat(page.select(".moj-timeline__item")).hasSize(1);
            assertThat(page.select(".govuk-pagination a").attr("href")).startsWith(PAGE + "/timeline?");
        }
    }

    @Nested
    class TheRestrictedRecordsOfficer {

        @Test
        void isLedToTheListOfTouches() throws IOException {
            GATEWAY.answer("GET /api/v1/people/sealed-touches", 200, """
                    {"items":[{"personId":"%s","reference":"C-7KQ4-M2XP","at":"2026-11-20T09:05:00Z"}]}""".formatted(ID));

            assertThat(browser.perform(get("/").with(officer()))).hasRedirectedUrl("/restricted-records");
            var page = see("touches", get("/restricted-records").with(officer()));

            assertThat(page.select("tbody tr").text()).contains("C-7KQ4-M2XP");
            assertThat(page.select("tbody a").attr("href")).isEqualTo(PAGE);
        }

        @Test
        void aloneSeesThatThereIsSuchAList() throws IOException {
            for (var somebody : new RequestPostProcessor[] {priya(), manager()}) {
                assertThat(browser.perform(get("/restricted-records").with(somebody)))
                        .hasForwardedUrl("/not-for-you");
                assertThat(see("touches-not-for-them", get("/people").with(somebody))
                                .text())
                        .doesNotContain("Restricted records");
            }
        }

        @Test
        void sealsWithAReason() {
            GATEWAY.answer("GET " + PERSON, 200, FILE);
            GATEWAY.answer("POST " + PERSON + "/seal", 204, "");

            assertThat(browser.perform(sent(PAGE + "/mark", officer(), "mark", "seal", "whyMark", "Adopted.")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);
            assertThat(GATEWAY.last("POST " + PERSON + "/seal").body()).isEqualTo("{\"why\":\"Adopted.\"}");
            assertThat(browser.perform(sent(PAGE + "/mark", manager(), "mark", "seal", "whyMark", "Adopted.")))
                    .hasForwardedUrl("/not-for-you");
        }

        @Test
        void isOfferedTheWayBackFromWhatHolds() throws IOException {
            GATEWAY.answer(
                    "GET " + PERSON, 200, FILE.replace("\"restricted\":false", "\"restricted\":true,\"sealed\":true"));

            var page = see("person-sealed-officer", get(PAGE).with(officer()));

            assertThat(page.select("input[name=mark]").eachAttr("value")).containsExactly("unseal", "unrestrict");
            assertThat(page.select("input[name=mark][checked]")).isEmpty();
            assertThat(page.select(".hub-mark").text()).contains("Sealed", "Restricted");
            assertThat(page.select("main a[href^=/referrals]"))
                    .as("not theirs to open")
                    .isEmpty();
        }

        @Test
        void mayDoNothingThatIsNotOffered() throws IOException {
            GATEWAY.answer("GET " + PERSON, 200, FILE);

            var page = seeWith(
                    "person-mark-error", 422, sent(PAGE + "/mark", officer(), "mark", "searches", "whyMark", ""));

            assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#mark", "#whyMark");
        }
    }

    private RequestPostProcessor officer() {
        return person("restricted-records-officer");
    }
}
