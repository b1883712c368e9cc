package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is shared about one referral: who may see what and why, what the family said, what agencies keep back. */
class SharingScreensIT extends ScreenCase {

    static final String CONTACT = "/api/v1/sharing/018f0000-0000-7000-8000-000000000001";
    static final String PAGE = "/referrals/C-7KQ4-M2XP/sharing";
    static final String REQUEST = "9e1c9f0e-52b7-4c3d-8e9a-7b6c5d4e3f21";

    static final String WARNING = "The sharing agreement with thameside-police ends on 30 November 2026.";

    static final String SHARED =
            """
            {"basisInWords":"The sender did not state a lawful basis.","familyInformed":"NO",
             "agreementToService":{"code":"WITHDRAWN","inWords":"The family took its agreement to a service back."},
             "restrictions":[{"code":"FAMILY_NOT_INFORMED","inWords":"The family does not know. Ask a manager first."}],
             "disclosures":[
              {"decisionId":"d3","at":"2026-11-24T12:00:00Z","recipient":"thameside-police","outcome":"PERMIT_REDACTED",
               "rule":"section-47","ruleVersion":2,"inWords":"Permitted without safe contact. %1$s",
               "whatWouldChangeIt":"Ask a manager.","warning":"%1$s","purpose":"INFORMATION_REQUEST",
               "categories":["NAMES","SAFE_CONTACT"],"withheld":["SAFE_CONTACT"]},
              {"decisionId":"d2","at":"2026-11-24T11:00:00Z","recipient":"fernbank-primary","outcome":"REFUSE",
               "rule":"denied-by-default","ruleVersion":1,"inWords":"This was refused.","whatWouldChangeIt":"A rule.",
               "warning":null,"purpose":"INFORMATION_REQUEST","categories":["NAMES"],"withheld":[]},
              {"decisionId":"d1","at":"2026-11-24T10:00:00Z","recipient":"thameside-police","outcome":"REFUSE",
               "rule":"denied-by-default","ruleVersion":1,"inWords":"This was refused, too.","whatWouldChangeIt":"A rule.",
               "warning":null,"purpose":"INFORMATION_REQUEST","categories":["NAMES","CONCERN"],"withheld":[]}]}""".formatted(WARNING).replaceAll("\"d([123])\"", "\"$1e1c9f0e-52b7-4c3d-8e9a-7b6c5d4e3f21\"");

    static final String AGREEMENTS = """
            {"standing":{"code":"WITHDRAWN","inWords":"The family took its agreement to a service back."},
             "statedBySender":"GIVEN","answers":[
              {"service":"FAMILY_HELP","said":"REFUSED","party":"CHILD","saidAt":"2026-11-24T10:00:00Z","informed":"IN_PERSON",
               "withInterpreter":true,"competence":"COMPETENT_UNDER_16","assessedBy":"school nurse","recordedBy":"Priya Nair"}],
             "agreedAfterAll":[],"takenBack":[{"at":"2026-11-24T13:00:00Z","told":[
              {"agency":"thameside-police","acknowledgedAt":null},
              {"agency":"fernbank-primary","acknowledgedAt":"2026-11-24T14:00:00Z"}]}]}""";

    static final String KEPT = """
            [{"request":"%s","agency":"thameside-police","reason":"LIVE_INVESTIGATION","seniority":"SENIOR_MANAGER",
              "reviewOn":"2026-11-25","refusedAt":"2026-11-20T10:00:00Z","dueOn":"2026-11-25",
              "reviews":[{"outcome":"STANDS","nextOn":"2026-11-25","by":"Morgan Ellis","at":"2026-11-22T10:00:00Z"}]}]""".formatted(REQUEST);

    @BeforeEach
    void theHubKnowsAReferral() {
        GATEWAY.forget();
        GATEWAY.answer("GET /api/v1/contacts/C-7KQ4-M2XP", 200, Samples.FILE);
        GATEWAY.answer("GET " + CONTACT, 200, SHARED);
        GATEWAY.answer("GET " + CONTACT + "/agreements", 200, AGREEMENTS);
        GATEWAY.answer("GET " + CONTACT + "/bases", 200, """
                [{"recipient":"thameside-police","purpose":"INFORMATION_REQUEST","article6":"ART6_1_E","condition":"SCH1_PARA18",
                  "paragraph18":"WOULD_PREJUDICE_PROTECTION","recordedBy":"Priya Nair","recordedAt":"2026-11-24T09:00:00Z"}]""");
        GATEWAY.answer("GET " + CONTACT + "/non-disclosures", 200, KEPT);
        GATEWAY.answer("GET /api/v1/sharing/misdirections", 200, "[]");
        GATEWAY.answer(
                "GET /api/v1/sharing/services",
                200,
                "[{\"code\":\"FAMILY_HELP\",\"label\":\"A family help worker supports you\"}]");
    }

    @Nested
    class ThePage {

        @Test
        void saysForEachAgencyAndInformationWhatWasDecidedLast() throws IOException {
            var page = see("sharing", get(PAGE).with(manager()));

            assertThat(page.select("thead th").eachText())
                    .containsExactly("Who, and for what", "Names", "How to reach somebody safely", "What the worry is");
            assertThat(page.select("tbody tr:eq(0) td").eachText().stream().map(cell -> cell.replaceAll(": why.*", "")))
                    .containsExactly(
                            "NamesMay see", "How to reach somebody safelyMay not see", "What the worry isMay not see");
            assertThat(page.select("tbody tr:eq(1) td").eachText().stream().map(cell -> cell.replaceAll(": why.*", "")))
                    .containsExactly(
                            "NamesMay not see", "How to reach somebody safelyNot asked", "What the worry isNot asked");
            assertThat(page.select("tbody a").eachAttr("href"))
                    .allSatisfy(why -> assertThat(page.select(why)).hasSize(1));
        }

        @Test
        void saysAWarningOfADecisionOnceAndApart() throws IOException {
            var article = see("sharing-warning", get(PAGE).with(priya()))
                    .select("article")
                    .getFirst();

            assertThat(article.select(".hub-mark").text()).isEqualTo(WARNING);
            assertThat(article.select("p").getFirst().text()).isEqualTo("Permitted without safe contact.");
            assertThat(article.text())
                    .contains("What would change it: Ask a manager.", "Decided by the rule section-47, version 2.");
        }

        @Test
        void saysWhatTheFamilyWasToldWhatItSaidAndWhoHasNotUnderstood() throws IOException {
            var page = see("sharing-family", get(PAGE).with(priya()));

            assertThat(page.select("section[aria-labelledby=family]").text())
                    .contains("the family does not know of the referral", "Ask a manager first.");
            assertThat(page.select("section[aria-labelledby=agreement]").text())
                    .contains("A family help worker supports you", "The child,", "They refused", "school nurse")
                    .contains("thameside-police has not said yet", "fernbank-primary has understood")
                    .contains("with an interpreter");
            assertThat(page.select("form[action=" + PAGE + "/acknowledged] input[name=agency]")
                            .eachAttr("value"))
                    .containsExactly("thameside-police");
            assertThat(page.select("section[aria-labelledby=basis]").text())
                    .contains("Asking for consent would put the child at risk", "Recorded by Priya Nair");
        }

        @Test
        void saysWhatAgenciesKeepBackAndThatLookingAgainIsLate() throws IOException {
            var kept = see("sharing-kept", get(PAGE).with(manager())).select("section[aria-labelledby=kept]");

            assertThat(kept.text())
                    .contains("An investigation would be harmed", "Senior manager")
                    .contains("Late: somebody was to look again by 25 November 2026")
                    .contains("It is still right not to share, Morgan Ellis");
            assertThat(kept.select("a").attr("href")).isEqualTo(PAGE + "/kept-back/" + REQUEST);
            assertThat(see("sharing-kept-worker", get(PAGE).with(priya())).select("section[aria-labelledby=kept] a"))
                    .isEmpty();
        }

        @Test
        void leadsToWhatWentAstray() throws IOException {
            GATEWAY.answer(
                    "GET /api/v1/sharing/misdirections",
                    200,
                    "[" + WentAstrayIT.head("REPORTED", "2126-11-27T15:30:00Z", "") + "]");

            var page = see("sharing-astray", get(PAGE).with(priya()));

            assertThat(page.select("section[aria-labelledby=astray] a").eachAttr("href"))
                    .containsExactly(WentAstrayIT.PAGE, PAGE + "/went-astray");
            assertThat(GATEWAY.last("GET /api/v1/sharing/misdirections").query())
                    .isEqualTo("contactId=018f0000-0000-7000-8000-000000000001&all=true");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/agreements", "/bases", "/non-disclosures", "astray"})
        void saysOfEachPartThatItCouldNotBeRead(String part) throws IOException {
            GATEWAY.answer(
                    "GET " + (part.equals("astray") ? "/api/v1/sharing/misdirections" : CONTACT + part), 503, "");

            assertThat(see("sharing-without-part", get(PAGE).with(priya()))
                            .select("main section:contains(This part could not be read.)"))
                    .hasSize(1);
        }

        @Test
        void thatIsNotOpenYetSaysWhatToDoMeanwhile() throws IOException {
            GATEWAY.answer("GET " + CONTACT, 404, "{\"code\":\"not-found\"}");
            assertThat(see("sharing-not-open", get(PAGE).with(priya()))
                            .select("[role=alert]")
                            .text())
                    .contains("not open yet", "share nothing, except where somebody is in danger");

            GATEWAY.answer("GET " + CONTACT, 503, "");
            assertThat(seeWith("sharing-away", 503, get(PAGE).with(priya()))
                            .select("main")
                            .text())
                    .contains("does not mean that nothing is shared")
                    .doesNotContain("Nobody has asked");
        }

        @ParameterizedTest
        @ValueSource(strings = {"partner-practitioner", "auditor"})
        void isOnlyForTheFrontDoor(String role) {
            for (var path : new String[] {"", "/agreements", "/bases", "/acknowledged", "/kept-back/" + REQUEST}) {
                assertThat(browser.perform(get(PAGE + path).with(person(role)))).hasForwardedUrl("/not-for-you");
            }
            assertThat(GATEWAY.asked()).isEmpty();
        }
    }

    @Nested
    class WritingDown {

        @Test
        void whatAFamilySaidTellsTheHubEachAnswerAtItsPlace() throws IOException {
            GATEWAY.answer("POST " + CONTACT + "/agreements", 201, "{}");

            assertThat(see("sharing-agreement", get(PAGE + "/agreements").with(priya()))
                            .select("#service option")
                            .eachText())
                    .containsExactly("Choose one", "A family help worker supports you");
            assertThat(browser.perform(refused())).hasStatus(303).hasRedirectedUrl(PAGE);
            assertThat(GATEWAY.last("POST " + CONTACT + "/agreements").body()).isEqualTo("""
                    {"service":"FAMILY_HELP","said":"REFUSED","by":{"party":"CHILD"},"saidAt":"2026-11-24T10:00:00Z",\
                    "informed":{"way":"IN_PERSON","withInterpreter":false},"competence":{"ground":"COMPETENT_UNDER_16"}}""");
        }

        @Test
        void whoJudgedItIsAskedForBesideItsField() throws IOException {
            GATEWAY.answer("POST " + CONTACT + "/agreements", 422, """
                    {"code":"invalid","errors":[{"pointer":"/competence/assessedBy","code":"required",
                     "detail":"Say by role who judged it."}]}""");

            var page = seeWith("sharing-agreement-faults", 422, refused());

            assertThat(page.select("#competence-assessedBy-error").text()).contains("Say by role");
            assertThat(page.select("input[name=by-party][checked]").attr("value"))
                    .isEqualTo("CHILD");
        }

        @Test
        void aBasisSaysBesideItsFieldWhatDoesNotGoTogether() throws IOException {
            GATEWAY.answer("POST " + CONTACT + "/bases", 422, """
                    {"code":"invalid","errors":[{"pointer":"/paragraph18","code":"required",
                     "detail":"Paragraph 18 needs the reason why consent is not asked for."}]}""");

            var page = seeWith(
                    "sharing-basis-faults",
                    422,
                    sent(
                            PAGE + "/bases",
                            priya(),
                            "recipient",
                            "thameside-police",
                            "purpose",
                            "INFORMATION_REQUEST",
                            "article6",
                            "ART6_1_E",
                            "condition",
                            "SCH1_PARA18"));

            assertThat(page.select("#paragraph18-error").text()).contains("needs the reason");
            assertThat(GATEWAY.last("POST " + CONTACT + "/bases").body()).doesNotContain("paragraph18");
        }

        @Test
        void thatAnAgencyHasUnderstoodTakesOnePress() {
            GATEWAY.answer("POST " + CONTACT + "/withdrawal/acknowledgement", 204, "");

            assertThat(browser.perform(sent(PAGE + "/acknowledged", priya(), "agency", "thameside-police")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);
            assertThat(GATEWAY.last("POST " + CONTACT + "/withdrawal/acknowledgement")
                            .body())
                    .isEqualTo("{\"agency\":\"thameside-police\"}");
        }

        @Test
        void whatCameOfLookingAgainIsAManagers() throws IOException {
            var path = "POST /api/v1/sharing/non-disclosures/" + REQUEST + "/reviews";
            GATEWAY.answer(path, 422, """
                    {"code":"invalid","errors":[{"pointer":"/nextOn","code":"required","detail":"This is needed."}]}""");

            var page = seeWith(
                    "sharing-review-faults", 422, sent(PAGE + "/kept-back/" + REQUEST, manager(), "outcome", "STANDS"));

            assertThat(page.select("#nextOn-error").text()).contains("This is needed.");
            assertThat(browser.perform(sent(PAGE + "/kept-back/" + REQUEST, priya(), "outcome", "STANDS")))
                    .hasForwardedUrl("/not-for-you");
            GATEWAY.answer(path, 201, "{}");
            assertThat(browser.perform(sent(PAGE + "/kept-back/" + REQUEST, manager(), "outcome", "SHARED_AFTER_ALL")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);
            assertThat(GATEWAY.last(path).body()).isEqualTo("{\"outcome\":\"SHARED_AFTER_ALL\"}");
        }

        private MockHttpServletRequestBuilder refused() {
            return sent(
                    PAGE + "/agreements",
                    priya(),
                    "service",
                    "FAMILY_HELP",
                    "said",
                    "REFUSED",
                    "by-party",
                    "CHILD",
                    "saidAt",
                    "2026-11-24T10:00",
                    "informed-way",
                    "IN_PERSON",
                    "informed-withInterpreter",
                    "NO",
                    "competence-ground",
                    "COMPETENT_UNDER_16");
        }
    }
}
