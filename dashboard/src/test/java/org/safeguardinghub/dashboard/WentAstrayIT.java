package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Information that went to somebody it was not meant for: the clocks, the steps, who was told, what is corrected. */
class WentAstrayIT extends ScreenCase {

    static final String LIST = "/api/v1/sharing/misdirections";
    static final String ID = "8d1c9f0e-52b7-4c3d-8e9a-7b6c5d4e3f21";
    static final String PAGE = "/misdirections/" + ID;
    static final String REPORT = "/referrals/C-7KQ4-M2XP/sharing/went-astray";
    static final String NOTED = "\"noted\":{\"by\":\"Priya Nair\",\"at\":\"2026-11-24T16:00:00Z\"}";

    static final String ASKED = "\"recall\":{\"askedAt\":\"2026-11-24T15:45:00Z\",\"way\":\"BY_PHONE\"," + NOTED + "}";

    static final String SAID =
            ASKED + ",\"confirmations\":[{\"saidAt\":\"2026-11-24T16:10:00Z\",\"kept\":\"DELETED\"," + NOTED + "}]";

    static final String JUDGED = SAID + """
            ,"assessment":{"risk":"LIKELY","ico":{"notifiable":true,"because":"They know the family."},
             "people":{"toBeTold":true,"because":"They may be asked about it."},%s}""".formatted(NOTED);

    static String head(String state, String dueAt, String more) {
        return """
                {"id":"%s","version":4,"state":"%s","contactId":"018f0000-0000-7000-8000-000000000001",
                 "reference":"C-7KQ4-M2XP","clock":{"awareAt":"2026-11-24T15:30:00Z","dueAt":"%s","past":false%s}}""".formatted(ID, state, dueAt, more);
    }

    static String file(String state, String more) {
        return """
                {"head":%s,"decisionId":null,"wrongChild":false,"recipient":{"kind":"AGENCY","agency":"quayside-homes"},
                 "categories":["CONCERN","NAMES"],"happenedAt":"2026-11-24T09:00:00Z","foundBy":"WRONG_RECIPIENT",
                 "reportedBy":"Priya Nair","reportedAt":"2026-11-24T15:40:00Z"%s}""".formatted(head(state, "2126-11-27T15:30:00Z", ""), more.isEmpty() ? "" : "," + more);
    }

    @BeforeEach
    void nothingIsAnsweredYet() {
        GATEWAY.forget();
    }

    @Nested
    class TheList {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        2126-11-27T15:30:00Z |                                                             | left Information Commissioner’s Office due by
                        2026-11-24T16:30:00Z |                                                             | Overdue:
                        2026-11-27T15:30:00Z | ,"icoToldAt":"2026-11-25T10:00:00Z"                         | Told in time Information
                        2026-11-27T15:30:00Z | ,"icoToldAt":"2026-11-27T15:30:01Z"                         | Told late Information
                        2126-11-27T15:30:00Z | ,"notifiable":false                                         | Office need not be told
                        2026-11-24T16:30:00Z | ,"notifiable":true                                          | Overdue:
                        """)
        void saysHowTheClockStandsInWords(String dueAt, String more, String words) throws IOException {
            GATEWAY.answer("GET " + LIST, 200, "[" + head("ASSESSED", dueAt, more == null ? "" : more) + "]");

            var page = see("astray-list", get("/misdirections").with(priya()));

            assertThat(page.select("tbody .hub-clock").text()).contains(words);
            assertThat(page.select("tbody tr").text()).contains("C-7KQ4-M2XP", "Assessed");
            assertThat(page.select("tbody time").attr("datetime")).isEqualTo(dueAt);
        }

        @Test
        void showsTheClosedOnesWhereAsked() throws IOException {
            GATEWAY.answer("GET " + LIST, 200, "[]");

            assertThat(see("astray-none", get("/misdirections").with(priya()))
                            .select("main")
                            .text())
                    .contains("Nothing is open that went astray.");
            assertThat(GATEWAY.last("GET " + LIST).query()).isEqualTo("all=false");
            assertThat(see("astray-none-ever", get("/misdirections?all=true").with(priya()))
                            .select(".hub-tabs [aria-current=page]")
                            .text())
                    .isEqualTo("Open and closed");
            assertThat(GATEWAY.last("GET " + LIST).query()).isEqualTo("all=true");
        }

        @Test
        void saysThatItCouldNotBeRead() throws IOException {
            GATEWAY.answer("GET " + LIST, 503, "");

            assertThat(seeWith("astray-away", 503, get("/misdirections").with(priya()))
                            .select("main")
                            .text())
                    .contains("does not mean that there is nothing")
                    .doesNotContain("Nothing is open");
        }

        @ParameterizedTest
        @ValueSource(strings = {"auditor", "restricted-records-officer", "duty-manager"})
        void standsInTheNavigationOfWhoeverMayReadIt(String role) throws IOException {
            GATEWAY.answer("GET " + LIST, 200, "[]");

            assertThat(see("astray-" + role, get("/misdirections").with(person(role)))
                            .select("nav a[href=/misdirections][aria-current=page]"))
                    .isNotEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"partner-practitioner", "authority-administrator"})
        void isNotForTheRest(String role) throws IOException {
            assertThat(browser.perform(get("/misdirections").with(person(role))))
                    .hasForwardedUrl("/not-for-you");
            assertThat(browser.perform(get(PAGE).with(person(role)))).hasForwardedUrl("/not-for-you");
            assertThat(GATEWAY.asked()).isEmpty();
        }
    }

    @Nested
    class OneOfThem {

        @ParameterizedTest
        @CsvSource({
            "REPORTED, recall",
            "RECALL_ASKED, confirmation",
            "RECIPIENT_CONFIRMED, assessment",
            "ASSESSED, closing",
            "CLOSED, ''"
        })
        void offersAManagerWhatComesNext(String state, String next) throws IOException {
            answers(file(
                    state,
                    JUDGED + ",\"told\":[" + told("ICO") + "," + told("FAMILY") + "," + told("SAFEGUARDING_LEAD")
                            + "]"));

            var page = see("astray-" + state, get(PAGE).with(manager()));

            assertThat(page.select("a.govuk-button").attr("href")).isEqualTo(next.isEmpty() ? "" : PAGE + "/" + next);
            assertThat(page.select("li[aria-current=step]")).hasSize(1);
            assertThat(page.select("#others + ul a").eachAttr("href")).contains(PAGE + "/told");
        }

        @Test
        void showsAllThatWasDoneAndWhatIsStillOpen() throws IOException {
            answers(file(
                    "ASSESSED",
                    JUDGED + ",\"told\":[{\"who\":\"ICO\",\"at\":\"2026-11-28T10:00:00Z\","
                            + "\"lateBecause\":\"The weekend.\"," + NOTED + "}]"));

            var page = see("astray-assessed", get(PAGE).with(manager()));

            assertThat(page.select("main").text())
                    .contains("quayside-homes", "What the worry is, Names", "They deleted it", "by telephone")
                    .contains("Somebody may be put at risk", "They know the family.", "Late: The weekend.");
            assertThat(page.select("section.govuk-inset-text li").eachText())
                    .containsExactly("Tell the family, or record why that is not safe.", "Tell the safeguarding lead.");
            assertThat(page.select("a.govuk-button"))
                    .as("closing it does not come next yet")
                    .isEmpty();
            assertThat(page.select("main a[href=/referrals/C-7KQ4-M2XP/sharing]"))
                    .hasSize(1);
        }

        @Test
        void saysWhereWrongInformationTravelledAndWhoHasNotCorrectedIt() throws IOException {
            answers(file("ASSESSED", JUDGED + """
                    ,"travelledTo":[
                     {"recipient":"thameside-police","categories":["NAMES"],"firstAt":"2026-11-20T10:00:00Z",
                      "lastAt":"2026-11-21T10:00:00Z","open":true,"corrections":[{"outcome":"ASKED","at":"2026-11-24T17:00:00Z",%s}]},
                     {"recipient":"fernbank-primary","categories":["NAMES"],"firstAt":"2026-11-20T10:00:00Z",
                      "lastAt":"2026-11-20T10:00:00Z","open":false,"corrections":[]}]""".formatted(NOTED)));
            GATEWAY.answer("POST " + LIST + "/" + ID + "/corrections", 200, "{}");

            var page = see("astray-travelled", get(PAGE).with(priya()));
            var form = see("astray-corrections", get(PAGE + "/corrections").with(priya()));
            assertThat(browser.perform(sent(
                            PAGE + "/corrections",
                            priya(),
                            "recipient",
                            "thameside-police",
                            "at",
                            "2026-11-25T11:00",
                            "outcome",
                            "CORRECTED")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);

            assertThat(page.select("table tbody tr:eq(0)").text())
                    .contains("Still open", "We asked them to correct it");
            assertThat(page.select("table tbody tr:eq(1)").text()).contains("Settled");
            assertThat(page.select("section.govuk-inset-text").text()).contains("Have it corrected by 1 agency.");
            assertThat(form.select("#recipient option").eachText())
                    .containsExactly("Choose one", "thameside-police: still open", "fernbank-primary: settled");
            assertThat(GATEWAY.last("POST " + LIST + "/" + ID + "/corrections").body())
                    .isEqualTo("{\"recipient\":\"thameside-police\",\"at\":\"2026-11-25T11:00:00Z\","
                            + "\"outcome\":\"CORRECTED\"}");
        }

        @Test
        void offersAWorkerNothingThatAManagerDoes() throws IOException {
            answers(file("RECIPIENT_CONFIRMED", SAID));

            var page = see("astray-worker", get(PAGE).with(priya()));

            assertThat(page.select("main a[href$=/assessment], main a[href$=/family-not-told]"))
                    .isEmpty();
            assertThat(seeWith("astray-not-now", 409, get(PAGE + "/assessment").with(priya()))
                            .select("main")
                            .text())
                    .contains("a manager does it");
        }

        @Test
        void isAskedAgainWhoCouldNotSayForSure() throws IOException {
            answers(file("RECIPIENT_CONFIRMED", SAID.replace("DELETED", "CANNOT_CONFIRM")));

            assertThat(see("astray-unconfirmed", get(PAGE).with(priya()))
                            .select("a.govuk-button")
                            .attr("href"))
                    .isEqualTo(PAGE + "/confirmation");
        }

        @ParameterizedTest
        @ValueSource(strings = {"auditor", "restricted-records-officer"})
        void isOnlyReadByWhoeverDoesNotWorkHere(String role) throws IOException {
            answers(file("REPORTED", ""));

            assertThat(see("astray-read-" + role, get(PAGE).with(person(role)))
                            .select("main a[href^=" + PAGE + "], main a[href^=/referrals]"))
                    .isEmpty();
            assertThat(browser.perform(get(PAGE + "/recall").with(person(role))))
                    .hasForwardedUrl("/not-for-you");
        }

        @Test
        void thatIsUnknownOrCannotBeReadSaysSo() throws IOException {
            GATEWAY.answer("GET " + LIST + "/" + ID, 404, "{\"code\":\"not-found\"}");
            seeWith("astray-unknown", 404, get(PAGE).with(priya()));
            GATEWAY.answer("GET " + LIST + "/" + ID, 503, "");
            assertThat(seeWith("astray-one-away", 503, get(PAGE).with(priya()))
                            .select("main a")
                            .attr("href"))
                    .isEqualTo(PAGE);
            answers(file("REPORTED", ""));
            seeWith("astray-no-such-step", 404, get(PAGE + "/forgive").with(priya()));
        }
    }

    @Nested
    class TakingAStep {

        @Test
        void tellsTheHubTheMomentAndWhatWasSeen() throws IOException {
            answers(file("REPORTED", ""));
            GATEWAY.answer("POST " + LIST + "/" + ID + "/recall", 200, "{}");

            assertThat(see("astray-recall", get(PAGE + "/recall").with(priya()))
                            .select("main dl")
                            .text())
                    .contains("C-7KQ4-M2XP", "quayside-homes");
            assertThat(browser.perform(
                            sent(PAGE + "/recall", priya(), "askedAt", "2026-11-24T15:45", "way", "BY_PHONE")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);

            var asked = GATEWAY.last("POST " + LIST + "/" + ID + "/recall");
            assertThat(asked.body()).isEqualTo("{\"askedAt\":\"2026-11-24T15:45:00Z\",\"way\":\"BY_PHONE\"}");
            assertThat(asked.ifMatch()).isEqualTo("\"3\"");
        }

        @Test
        void asksForEachAnswerOfAnAssessmentAndTellsThemTogether() throws IOException {
            answers(file("RECIPIENT_CONFIRMED", SAID));
            GATEWAY.answer("POST " + LIST + "/" + ID + "/assessment", 200, "{}");

            var empty = seeWith("astray-assessment-empty", 422, sent(PAGE + "/assessment", manager()));
            browser.perform(assessed("NO"));

            assertThat(empty.select(".govuk-error-summary a").eachAttr("href"))
                    .containsExactly("#risk", "#ico-notifiable", "#ico-because", "#people-toBeTold", "#people-because");
            assertThat(GATEWAY.last("POST " + LIST + "/" + ID + "/assessment").body())
                    .isEqualTo("{\"risk\":\"LIKELY\",\"ico\":{\"notifiable\":false,\"because\":\"a\"},"
                            + "\"people\":{\"toBeTold\":true,\"because\":\"b\"}}");
        }

        @Test
        void saysBesideTheAnswerThatARiskIsToldToTheCommissioner() throws IOException {
            answers(file("RECIPIENT_CONFIRMED", SAID));
            GATEWAY.answer("POST " + LIST + "/" + ID + "/assessment", 422, """
                    {"code":"invalid","errors":[{"pointer":"/ico/notifiable","code":"contradicts-risk",
                     "detail":"Where people are likely to be at risk, the Information Commissioner's Office is told."}]}""");

            var page = seeWith("astray-assessment-faults", 422, assessed("NO"));

            assertThat(page.select("#ico-notifiable-error").text()).contains("is told");
            assertThat(page.select("input[name=risk][checked]").attr("value")).isEqualTo("LIKELY");
        }

        @Test
        void asksForNoReasonWhereNobodyWasToldLate() {
            answers(file("REPORTED", ""));
            GATEWAY.answer("POST " + LIST + "/" + ID + "/told", 200, "{}");

            assertThat(browser.perform(sent(PAGE + "/told", priya(), "who", "ICO", "at", "2026-11-25T10:00")))
                    .hasStatus(303);
            assertThat(GATEWAY.last("POST " + LIST + "/" + ID + "/told").body())
                    .isEqualTo("{\"who\":\"ICO\",\"at\":\"2026-11-25T10:00:00Z\"}");
        }

        @Test
        void saysWhatWouldHelpWhereItCannotBeClosedYet() throws IOException {
            answers(file("ASSESSED", JUDGED));
            GATEWAY.answer("POST " + LIST + "/" + ID + "/closing", 409, "{\"code\":\"lead-not-told\"}");

            var page = seeWith("astray-closing", 409, sent(PAGE + "/closing", manager(), "learning", "Read back."));

            assertThat(page.select(".govuk-error-summary li").text()).startsWith("Tell the safeguarding lead first");
            assertThat(page.select("#learning").text()).isEqualTo("Read back.");
        }

        private MockHttpServletRequestBuilder assessed(String notifiable) {
            return sent(
                    PAGE + "/assessment",
                    manager(),
                    "risk",
                    "LIKELY",
                    "ico-notifiable",
                    notifiable,
                    "ico-because",
                    "a",
                    "people-toBeTold",
                    "YES",
                    "people-because",
                    "b");
        }
    }

    @Nested
    class ReportingIt {

        @BeforeEach
        void theReferralIsThere() {
            GATEWAY.answer("GET /api/v1/contacts/C-7KQ4-M2XP", 200, Samples.FILE);
        }

        @Test
        void standsUnderTheHeadOfTheReferral() throws IOException {
            var page = see("astray-report", get(REPORT).with(priya()));

            assertThat(page.select(".hub-identity").text()).contains("Amara");
            assertThat(browser.perform(get(REPORT).with(person("auditor")))).hasForwardedUrl("/not-for-you");
        }

        @Test
        void tellsTheHubWhoseInformationItWas() {
            GATEWAY.answer("POST " + LIST, 201, file("REPORTED", ""));

            assertThat(browser.perform(reported())).hasStatus(303).hasRedirectedUrl("/referrals/C-7KQ4-M2XP/sharing");
            assertThat(GATEWAY.last("POST " + LIST).body()).isEqualTo("""
                    {"recipient":{"kind":"SOMEBODY_ELSE"},"categories":["NAMES"],"wrongChild":true,\
                    "happenedAt":"2026-11-24T09:00:00Z","awareAt":"2026-11-24T15:30:00Z","foundBy":"FAMILY",\
                    "contactId":"018f0000-0000-7000-8000-000000000001"}""");
        }

        @Test
        void saysBesideTheFieldWhatIsMissingOrWrong() throws IOException {
            assertThat(seeWith("astray-report-empty", 422, sent(REPORT, priya()))
                            .select(".govuk-error-summary a")
                            .eachAttr("href"))
                    .containsExactly(
                            "#recipient-kind", "#categories", "#wrongChild", "#happenedAt", "#awareAt", "#foundBy");

            GATEWAY.answer("POST " + LIST, 422, """
                    {"code":"invalid","errors":[{"pointer":"/recipient/agency","code":"required","detail":"This is needed."}]}""");
            assertThat(seeWith("astray-report-faults", 422, reported())
                            .select("#recipient-agency-error")
                            .text())
                    .contains("This is needed.");
        }

        private MockHttpServletRequestBuilder reported() {
            return sent(
                    REPORT,
                    priya(),
                    "recipient-kind",
                    "SOMEBODY_ELSE",
                    "categories",
                    "NAMES",
                    "wrongChild",
                    "YES",
                    "happenedAt",
                    "2026-11-24T09:00",
                    "awareAt",
                    "2026-11-24T15:30",
                    "foundBy",
                    "FAMILY");
        }
    }

    private static String told(String who) {
        return "{\"who\":\"" + who + "\",\"at\":\"2026-11-25T10:00:00Z\"," + NOTED + "}";
    }

    private static void answers(String file) {
        GATEWAY.answer("GET " + LIST + "/" + ID, 200, file);
    }
}
