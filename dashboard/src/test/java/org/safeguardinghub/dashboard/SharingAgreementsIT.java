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

/** The register of sharing agreements: read by whoever works by it, kept by managers and administrators. */
class SharingAgreementsIT extends ScreenCase {

    static final String REGISTER = "/api/v1/sharing/arrangements";
    static final String ID = "7c1c9f0e-52b7-4c3d-8e9a-7b6c5d4e3f21";
    static final String PAGE = "/sharing-agreements/" + ID;

    static final String HOLDS = """
            {"id":"%s","version":2,"agency":"thameside-police","reference":"ISA-2026-07",
             "title":"Sharing about children in need","categories":["CONCERN","NAMES","SHOE_SIZE"],
             "purposes":["INFORMATION_REQUEST"],
             "signedBy":{"here":"Director of children’s services","there":"Chief superintendent"},
             "from":"2026-01-01","until":"2126-12-31","lastDay":"2126-12-31","reviewDue":"2126-06-30","standing":"HOLDS",
             "reviews":[{"nextOn":"2126-06-30","by":"Morgan Ellis","at":"2026-06-01T09:00:00Z"}],"ended":null,
             "registeredBy":"Morgan Ellis","registeredAt":"2026-01-01T09:00:00Z"}""".formatted(ID);

    static final String LAPSED = HOLDS.replace(ID, "7c1c9f0e-52b7-4c3d-8e9a-7b6c5d4e3f22")
            .replace("2126-12-31", "2026-02-28")
            .replace("\"reviewDue\":\"2126-06-30\"", "\"reviewDue\":null")
            .replace("HOLDS", "LAPSED");

    static final String ENDED = LAPSED.replace(
            "\"ended\":null",
            "\"ended\":{\"lastDay\":\"2026-02-28\",\"reason\":\"REPLACED\",\"by\":\"Morgan Ellis\","
                    + "\"at\":\"2026-02-01T09:00:00Z\"}");

    @BeforeEach
    void theHubKnowsOne() {
        GATEWAY.forget();
        GATEWAY.answer("GET " + REGISTER + "/" + ID, 200, HOLDS);
    }

    @Nested
    class TheRegister {

        @Test
        void saysOfEachAgencyWhatIsCoveredUntilWhenAndWhatToDo() throws IOException {
            GATEWAY.answer("GET " + REGISTER, 200, "[" + HOLDS + "," + LAPSED + "," + ENDED + "]");

            var page = see("agreements", get("/sharing-agreements").with(priya()));

            assertThat(page.select("tbody tr:eq(0)").text())
                    .contains("thameside-police", "ISA-2026-07", "What the worry is, Names, Shoe size")
                    .contains("31 December 2126 (in ", "Holds", "30 June 2126");
            assertThat(page.select("tbody strong").eachText())
                    .as("what was ended on purpose asks for nothing")
                    .containsExactly("Ended: routine sharing has stopped unless another agreement covers it");
            assertThat(page.select("tbody tr:eq(2)").text()).contains("Ended early: Another agreement replaces it");
            assertThat(page.select("main").text()).contains("1 of them ends soon or has run out.");
            assertThat(page.select("a[href=/sharing-agreements/new]"))
                    .as("a worker registers nothing")
                    .isEmpty();
        }

        @Test
        void isFilteredByAgencyAndByDay() throws IOException {
            GATEWAY.answer("GET " + REGISTER, 200, "[]");

            var page = see(
                    "agreements-none",
                    get("/sharing-agreements?agency=quayside-homes&by=2026-12-31")
                            .with(priya()));

            assertThat(GATEWAY.last("GET " + REGISTER).query()).isEqualTo("agency=quayside-homes&reviewBy=2026-12-31");
            assertThat(page.select("main").text()).contains("No sharing agreement fits this filter.");
            assertThat(page.select("input[name=agency]").attr("value")).isEqualTo("quayside-homes");
        }

        @Test
        void saysBesideItsFieldWhatItCannotLookFor() throws IOException {
            GATEWAY.answer("GET " + REGISTER, 422, "{\"code\":\"invalid\"}");

            var page = seeWith(
                    "agreements-unreadable",
                    422,
                    get("/sharing-agreements?agency=The%20Police").with(priya()));

            assertThat(page.select("#agency-error").text()).contains("There can be no agency of this name");
            assertThat(page.select("main").text()).doesNotContain("No sharing agreement");
        }

        @Test
        void saysThatItCouldNotBeRead() throws IOException {
            GATEWAY.answer("GET " + REGISTER, 503, "");

            assertThat(seeWith(
                                    "agreements-away",
                                    503,
                                    get("/sharing-agreements").with(priya()))
                            .select("main")
                            .text())
                    .contains("does not mean that there is nothing")
                    .doesNotContain("No sharing agreement is registered");
        }

        @ParameterizedTest
        @ValueSource(strings = {"auditor", "authority-administrator", "manager", "out-of-hours-worker"})
        void standsInTheNavigationOfWhoeverMayReadIt(String role) throws IOException {
            GATEWAY.answer("GET " + REGISTER, 200, "[]");

            assertThat(see("agreements-" + role, get("/sharing-agreements").with(person(role)))
                            .select("nav a[href=/sharing-agreements][aria-current=page]"))
                    .hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"partner-practitioner", "restricted-records-officer", "integration-engineer"})
        void isNotForTheRest(String role) throws IOException {
            assertThat(browser.perform(get("/sharing-agreements").with(person(role))))
                    .hasForwardedUrl("/not-for-you");
            assertThat(see("agreements-not-for-" + role, get("/help").with(person(role)))
                            .select("nav a[href=/sharing-agreements]"))
                    .isEmpty();
            assertThat(GATEWAY.asked()).isEmpty();
        }
    }

    @Nested
    class OneAgreement {

        @Test
        void showsWhatWasSignedAndWhatBecameOfIt() throws IOException {
            var page = see("agreement", get(PAGE).with(manager()));

            assertThat(page.select("main").text())
                    .contains("Director of children’s services", "To answer a question from us")
                    .contains("Looked at and still right, Morgan Ellis", "Registered by Morgan Ellis");
            assertThat(page.select("main a.govuk-button").eachAttr("href"))
                    .containsExactly(PAGE + "/reviews", "/sharing-agreements/new?after=" + ID, PAGE + "/ending");
        }

        @Test
        void isOnlyReadByAWorkerAndAnAuditor() throws IOException {
            for (var role : new String[] {"front-door-worker", "auditor", "duty-manager"}) {
                assertThat(see("agreement-" + role, get(PAGE).with(person(role)))
                                .select("main a.govuk-button"))
                        .isEmpty();
                assertThat(browser.perform(get(PAGE + "/reviews").with(person(role))))
                        .hasForwardedUrl("/not-for-you");
                assertThat(browser.perform(sent(PAGE + "/ending", person(role), "reason", "REPLACED")))
                        .hasForwardedUrl("/not-for-you");
            }
        }

        @Test
        void thatEndedIsOnlyRenewed() throws IOException {
            GATEWAY.answer("GET " + REGISTER + "/" + ID, 200, ENDED);

            assertThat(see("agreement-ended", get(PAGE).with(manager()))
                            .select("main a.govuk-button")
                            .eachText())
                    .containsExactly("Register its renewal");
        }

        @Test
        void thatIsUnknownIsNotFoundAndOneThatCannotBeReadSaysSo() throws IOException {
            GATEWAY.answer("GET " + REGISTER + "/" + ID, 404, "{\"code\":\"not-found\"}");
            seeWith("agreement-unknown", 404, get(PAGE).with(manager()));

            GATEWAY.answer("GET " + REGISTER + "/" + ID, 503, "");
            assertThat(seeWith("agreement-away", 503, get(PAGE).with(manager()))
                            .select("main a")
                            .attr("href"))
                    .isEqualTo(PAGE);
        }

        @Test
        void isLookedAtAgainAsItWasSeen() throws IOException {
            GATEWAY.answer("POST " + REGISTER + "/" + ID + "/reviews", 200, HOLDS);

            see("agreement-review", get(PAGE + "/reviews").with(manager()));
            assertThat(browser.perform(sent(PAGE + "/reviews", manager(), "nextOn", "2126-06-30")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);

            var asked = GATEWAY.last("POST " + REGISTER + "/" + ID + "/reviews");
            assertThat(asked.body()).isEqualTo("{\"nextOn\":\"2126-06-30\"}");
            assertThat(asked.ifMatch()).isEqualTo("\"3\"");
        }

        @Test
        void saysBesideTheDayWhyItCannotEndThen() throws IOException {
            GATEWAY.answer("POST " + REGISTER + "/" + ID + "/ending", 422, """
                    {"code":"invalid","errors":[{"pointer":"/lastDay","code":"impossible-date",
                     "detail":"It holds from 2026-01-01 to 2126-12-31, and not on this day."}]}""");

            var page = seeWith(
                    "agreement-end-faults",
                    422,
                    sent(PAGE + "/ending", manager(), "lastDay", "2200-01-01", "reason", "PARTNER_LEFT"));

            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.select("#lastDay-error").text()).contains("and not on this day");
            assertThat(page.select("input[value=PARTNER_LEFT]").hasAttr("checked"))
                    .isTrue();
        }

        @Test
        void keepsWhatWasTypedWhenAColleagueWasQuicker() throws IOException {
            GATEWAY.answer("POST " + REGISTER + "/" + ID + "/reviews", 412, "{\"code\":\"stale-version\"}");

            var page = seeWith("agreement-stale", 412, sent(PAGE + "/reviews", manager(), "nextOn", "2126-06-30"));

            assertThat(page.select("[role=alert]").text()).contains("This changed while you were typing");
            assertThat(page.select("#nextOn").attr("value")).isEqualTo("2126-06-30");
            assertThat(page.select("input[name=version]").attr("value")).isEqualTo("2");
        }

        @Test
        void saysThatItIsNotKnownWhetherItWasSaved() throws IOException {
            GATEWAY.answer("POST " + REGISTER + "/" + ID + "/reviews", 503, "");

            assertThat(seeWith("agreement-unsaved", 503, sent(PAGE + "/reviews", manager(), "nextOn", "2126-06-30"))
                            .select("[role=alert]")
                            .text())
                    .contains("We do not know whether this was saved");
        }

        @Test
        void saysInPlainWordsThatItIsOverAlready() throws IOException {
            GATEWAY.answer("POST " + REGISTER + "/" + ID + "/reviews", 409, "{\"code\":\"not-possible-now\"}");

            assertThat(seeWith("agreement-over", 409, sent(PAGE + "/reviews", manager(), "nextOn", "2126-06-30"))
                            .select(".govuk-error-summary li")
                            .text())
                    .isEqualTo("This cannot be done at the stage that it has reached.");
        }
    }

    @Nested
    class RegisteringOne {

        @Test
        void asksForAllThatWasSigned() throws IOException {
            var page = seeWith("agreement-new-empty", 422, sent("/sharing-agreements/new", manager()));

            assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                    .containsExactly(
                            "#agency",
                            "#reference",
                            "#title",
                            "#categories",
                            "#purposes",
                            "#signedBy-here",
                            "#signedBy-there",
                            "#from",
                            "#until",
                            "#reviewOn")
                    .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
        }

        @Test
        void tellsTheHubEachAnswerAtItsPlace() {
            GATEWAY.answer("POST " + REGISTER, 201, HOLDS);

            var result = browser.perform(allThatWasSigned());

            assertThat(result).hasStatus(303).hasRedirectedUrl(PAGE);
            var asked = GATEWAY.last("POST " + REGISTER);
            assertThat(asked.body()).isEqualTo("""
                    {"agency":"thameside-police","reference":"ISA-2027-01","title":"Sharing","categories":["NAMES","CONCERN"],\
                    "purposes":["ANY"],"signedBy":{"here":"Director","there":"Chief superintendent"},\
                    "from":"2027-01-01","until":"2027-12-31","reviewOn":"2027-09-01"}""");
            assertThat(asked.ifMatch()).isNull();
        }

        @Test
        void saysWhereTheReferenceIsTakenAndBesideWhichFieldAFaultIs() throws IOException {
            GATEWAY.answer("POST " + REGISTER, 409, "{\"code\":\"reference-taken\"}");
            assertThat(seeWith("agreement-taken", 409, allThatWasSigned())
                            .select(".govuk-error-summary li")
                            .text())
                    .startsWith("Other terms are registered");

            GATEWAY.answer("POST " + REGISTER, 422, """
                    {"code":"invalid","errors":[{"pointer":"/categories/1","code":"not-a-code","detail":"Write a code."},
                     {"pointer":"/signedBy/there","code":"required","detail":"This is needed."},
                     {"pointer":"/something/new","code":"new","detail":"Something newer."}]}""");
            var page = seeWith("agreement-new-faults", 422, allThatWasSigned());

            assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                    .containsExactly("#categories", "#signedBy-there", "#form");
            assertThat(page.select("#form")).hasSize(1);
        }

        @Test
        void asARenewalTakesOverTheTermsAndNeitherDaysNorReference() throws IOException {
            var page = see(
                    "agreement-renew",
                    get("/sharing-agreements/new?after=" + ID).with(manager()));

            assertThat(page.select("#agency").attr("value")).isEqualTo("thameside-police");
            assertThat(page.select("input[name=categories][checked]").eachAttr("value"))
                    .as("a code newer than this page is not lost")
                    .containsExactlyInAnyOrder("NAMES", "CONCERN", "SHOE_SIZE");
            assertThat(page.select("#reference, #from, #until").eachAttr("value"))
                    .containsOnly("");
        }

        private MockHttpServletRequestBuilder allThatWasSigned() {
            return sent(
                            "/sharing-agreements/new",
                            manager(),
                            "agency",
                            "thameside-police",
                            "reference",
                            "ISA-2027-01",
                            "title",
                            "Sharing",
                            "categories",
                            "NAMES",
                            "purposes",
                            "ANY",
                            "signedBy-here",
                            "Director",
                            "signedBy-there",
                            "Chief superintendent",
                            "from",
                            "2027-01-01",
                            "until",
                            "2027-12-31",
                            "reviewOn",
                            "2027-09-01")
                    .param("categories", "CONCERN");
        }
    }
}
