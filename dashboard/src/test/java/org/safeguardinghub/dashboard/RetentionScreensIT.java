package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long records are kept, and what must stay although its time has come. */
class RetentionScreensIT extends ScreenCase {

    static final String POLICY = "/api/v1/retention/policy";
    static final String HOLDS = "/api/v1/retention/holds";
    static final String ID = "01934d5e-7a10-7c3e-9b1a-2f6d8c4e5a79";
    static final String PERSON = "01934d5e-7a10-7c3e-9b1a-2f6d8c4e5a77";
    static final String PAGE = "/retention/holds/" + ID;
    static final String SOMEBODY = "/api/v1/people/" + PERSON;
    static final Set<String> READS_HOLDS =
            Set.of("manager", "authority-administrator", "restricted-records-officer", "auditor");
    static final String KEY = "3f0c2c1e-6a7b-4c8d-9e0f-1a2b3c4d5e6f";

    static final String ON_ONE = """
            {"id":"%s","personId":"%s","ground":"LITIGATION","because":"A letter of <b>1 June</b>.",
             "placedBy":"Morgan Ellis","placedAt":"2026-06-02T09:00:00Z"}""".formatted(ID, PERSON);
    static final String ON_ALL =
            ON_ONE.replace("\"personId\":\"" + PERSON + "\",", "").replace("LITIGATION", "INQUIRY");
    static final String LIFTED = ON_ONE.replace(
            "\"placedBy\"",
            "\"liftedBecause\":\"It was settled.\",\"liftedBy\":\"Ada Bright\",\"liftedAt\":\"2026-07-01T09:00:00Z\","
                    + "\"placedBy\"");

    @BeforeEach
    void theHubKnowsOne() {
        GATEWAY.forget();
        GATEWAY.answer("GET " + HOLDS + "/" + ID, 200, ON_ONE);
        GATEWAY.answer("GET " + SOMEBODY, 200, "{\"personId\":\"" + PERSON + "\"}");
    }

    @Nested
    class ThePolicy {

        @Test
        void saysInPlainWordsWhatIsKeptHowLongSinceWhenAndWhy() throws IOException {
            GATEWAY.answer("GET " + POLICY, 200, """
                    [{"id":"looked-after","version":1,"from":"2026-01-01","category":"LOOKED_AFTER","start":"BIRTH",
                      "years":75,"source":"Care Planning Regulations 2010 reg 50","statutory":true},
                     {"id":"no-action","version":1,"from":"2026-04-01","category":"CONTACT_NO_FURTHER_ACTION",
                      "start":"LAST_CLOSED","years":1,"source":"Own schedule","statutory":false}]""");

            var page = see("retention-policy", get("/retention").with(priya()));

            assertThat(page.select("tbody tr:eq(0)").text())
                    .contains("A child looked after by the authority", "75 years from the day the child was born")
                    .contains("The law says so.", "Care Planning Regulations 2010 reg 50", "1 January 2026");
            assertThat(page.select("tbody tr:eq(1)").text())
                    .contains("1 year from the day it was last closed", "The authority may set it otherwise.");
            assertThat(page.select(".hub-tabs")).as("a worker reads no holds").isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "front-door-worker",
                    "manager",
                    "duty-manager",
                    "out-of-hours-worker",
                    "authority-administrator",
                    "restricted-records-officer",
                    "auditor"
                })
        void standsInTheNavigationOfWhoeverMayReadIt(String role) throws IOException {
            GATEWAY.answer("GET " + POLICY, 200, "[]");

            var page = see("retention-policy-" + role, get("/retention").with(person(role)));

            assertThat(page.select("nav[aria-label=Main] a[href=/retention][aria-current=page]"))
                    .hasSize(1);
            assertThat(page.select(".hub-tabs a").eachText()).containsExactlyElementsOf(tabs(role));
            assertThat(page.select("main").text()).contains("No period applies today. Nothing may go.");
        }

        /** A tab that stands alone is none. */
        private static List<String> tabs(String role) {
            var tabs = new ArrayList<>(List.of("How long"));
            if (READS_HOLDS.contains(role)) {
                tabs.addAll(List.of("Holds in force", "Lifted holds"));
            }
            if (Set.of("manager", "duty-manager").contains(role)) {
                tabs.add("Time is over");
            }
            if (Set.of("manager", "duty-manager", "auditor").contains(role)) {
                tabs.add("Erasing");
            }
            return tabs.size() == 1 ? List.of() : tabs;
        }

        @ParameterizedTest
        @ValueSource(strings = {"partner-practitioner", "integration-engineer"})
        void isNotForTheRest(String role) throws IOException {
            assertThat(browser.perform(get("/retention").with(person(role)))).hasForwardedUrl("/not-for-you");
            assertThat(see("retention-not-for-" + role, get("/help").with(person(role)))
                            .select("nav a[href=/retention]"))
                    .isEmpty();
            assertThat(GATEWAY.asked()).isEmpty();
        }

        @Test
        void thatCouldNotBeReadSaysSo() throws IOException {
            GATEWAY.answer("GET " + POLICY, 503, "");

            assertThat(seeWith("retention-policy-away", 503, get("/retention").with(priya()))
                            .select("main")
                            .text())
                    .contains("does not mean that there is nothing")
                    .doesNotContain("No period applies");
        }
    }

    @Nested
    class TheList {

        @Test
        void saysWhatStaysAndWhy() throws IOException {
            GATEWAY.answer("GET " + HOLDS, 200, "[" + ON_ONE + "," + ON_ALL + "]");

            var page = see("holds", get("/retention/holds").with(manager()));

            assertThat(page.select("tbody tr:eq(0)").text())
                    .contains("One person’s records", "A claim is made or expected", "Morgan Ellis");
            assertThat(page.select("tbody tr:eq(1)").text())
                    .contains("Everybody’s records", "A public inquiry asks that nothing is destroyed");
            assertThat(page.select("main").text()).doesNotContain("There may be more");
            assertThat(page.select("tbody").text()).doesNotContain(PERSON);
            assertThat(page.select("main a[href^=/retention/holds/]").eachAttr("href"))
                    .containsExactly("/retention/holds/new", "/retention/holds/everybody", PAGE, PAGE);
            assertThat(page.select(".hub-tabs a[aria-current=page]").eachText()).containsExactly("Holds in force");
        }

        @Test
        void ofLiftedHoldsSaysWhoLiftedThem() throws IOException {
            GATEWAY.answer("GET " + HOLDS + "/lifted", 200, "[" + LIFTED + "]");

            var page = see("holds-lifted", get("/retention/holds?lifted=true").with(person("auditor")));

            assertThat(page.select("tbody td:last-child").text()).contains("Ada Bright");
            assertThat(page.select(".hub-tabs a[aria-current=page]").eachText()).containsExactly("Lifted holds");
        }

        @Test
        void saysWhatItMeansThatThereIsNone() throws IOException {
            GATEWAY.answer("GET " + HOLDS, 200, "[]");
            GATEWAY.answer("GET " + HOLDS + "/lifted", 200, "[]");

            assertThat(see("holds-none", get("/retention/holds").with(manager()))
                            .select("main")
                            .text())
                    .contains("No hold is in force.");
            assertThat(see(
                                    "holds-lifted-none",
                                    get("/retention/holds?lifted=true").with(manager()))
                            .select("main")
                            .text())
                    .contains("No hold was lifted yet.");
        }

        @Test
        void saysThatThereMayBeMore() throws IOException {
            GATEWAY.answer("GET " + HOLDS, 200, "[" + (ON_ONE + ",").repeat(499) + ON_ONE + "]");

            assertThat(see("holds-cut", get("/retention/holds").with(manager()))
                            .select("main")
                            .text())
                    .contains("There may be more than these 500.");
        }

        @Test
        void thatCouldNotBeReadSaysSo() throws IOException {
            GATEWAY.answer("GET " + HOLDS, 503, "");

            assertThat(seeWith("holds-away", 503, get("/retention/holds").with(manager()))
                            .select("main")
                            .text())
                    .contains("does not mean that there is nothing")
                    .doesNotContain("No hold is in force");
        }

        @ParameterizedTest
        @ValueSource(strings = {"front-door-worker", "duty-manager", "out-of-hours-worker", "partner-practitioner"})
        void isNotForTheRest(String role) {
            for (var path : new String[] {"/retention/holds", "/retention/holds?lifted=true", PAGE}) {
                assertThat(browser.perform(get(path).with(person(role)))).hasForwardedUrl("/not-for-you");
            }
            assertThat(GATEWAY.asked()).isEmpty();
        }

        @Test
        void isOnlyReadByAnAuditor() throws IOException {
            GATEWAY.answer("GET " + HOLDS, 200, "[" + ON_ONE + "]");

            assertThat(see("holds-auditor", get("/retention/holds").with(person("auditor")))
                            .select("a[href=/retention/holds/new], a[href=/retention/holds/everybody]"))
                    .isEmpty();
            assertThat(see("hold-auditor", get(PAGE).with(person("auditor"))).select("main a[href^=" + PAGE + "]"))
                    .isEmpty();
            for (var path : new String[] {"/retention/holds/new", "/retention/holds/everybody", PAGE + "/lifting"}) {
                assertThat(browser.perform(get(path).with(person("auditor")))).hasForwardedUrl("/not-for-you");
                assertThat(browser.perform(sent(path, person("auditor"), "because", "x")))
                        .hasForwardedUrl("/not-for-you");
            }
        }
    }

    @Nested
    class Placing {

        @Test
        void asksForEachAnswerAndForgetsNobodysRecords() throws IOException {
            var page = seeWith("hold-new-faults", 422, sent("/retention/holds/new", manager()));

            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
                    .containsExactly("#personId", "#ground", "#because")
                    .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
            assertThat(GATEWAY.asked()).as("nothing blank holds everybody").isEmpty();
        }

        @Test
        void onOneTellsTheHubWhoseAndWhy() throws IOException {
            GATEWAY.answer("POST " + HOLDS, 201, ON_ONE);
            var form = see("hold-new", get("/retention/holds/new").with(manager()));

            assertThat(form.select("input[name=ground][checked]")).isEmpty();
            assertThat(browser.perform(sent(
                            "/retention/holds/new",
                            manager(),
                            "key",
                            KEY,
                            "personId",
                            PERSON,
                            "ground",
                            "LITIGATION",
                            "because",
                            "A letter came.")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);
            var asked = GATEWAY.last("POST " + HOLDS);
            assertThat(asked.body())
                    .isEqualTo("{\"personId\":\"" + PERSON
                            + "\",\"ground\":\"LITIGATION\",\"because\":\"A letter came.\"}");
            assertThat(asked.key()).isEqualTo(KEY);
        }

        @Test
        void onNobodyIsNotPlaced() throws IOException {
            GATEWAY.answer("GET " + SOMEBODY, 404, "{\"code\":\"not-found\"}");

            var page = seeWith(
                    "hold-nobody",
                    422,
                    sent("/retention/holds/new", manager(), "key", KEY, "personId", PERSON, "ground", "OTHER"));

            assertThat(page.select("#personId-error").text()).contains("There is no record of this number for you.");
            assertThat(page.select("#because-error")).hasSize(1);
            assertThat(page.select("#personId").attr("value")).isEqualTo(PERSON);
            assertThat(GATEWAY.asked()).noneMatch(asked -> asked.question().startsWith("POST"));
        }

        /** Whoever may not look people up is not told who is there; and a record that cannot be looked at stays too. */
        @ParameterizedTest
        @ValueSource(strings = {"authority-administrator", "restricted-records-officer"})
        void waitsForNobodyWhoCannotBeLookedUp(String role) {
            GATEWAY.answer("GET " + SOMEBODY, 503, "");
            GATEWAY.answer("POST " + HOLDS, 201, ON_ONE);

            assertThat(browser.perform(sent(
                            "/retention/holds/new",
                            person(role),
                            "personId",
                            PERSON,
                            "ground",
                            "OTHER",
                            "because",
                            "A letter came.")))
                    .hasRedirectedUrl(PAGE);
            assertThat(GATEWAY.asked().stream()
                            .filter(asked -> asked.question().equals("GET " + SOMEBODY))
                            .count())
                    .isEqualTo("authority-administrator".equals(role) ? 0 : 1);
        }

        @Test
        void fromTheirPageTakesThePersonFromThere() throws IOException {
            GATEWAY.answer("POST " + HOLDS, 201, ON_ONE);
            var address = "/retention/holds/new?person=" + PERSON;

            var form = see("hold-new-person", get(address).with(manager()));

            assertThat(form.select("#personId")).isEmpty();
            assertThat(form.select(".govuk-back-link").attr("href")).isEqualTo("/people/" + PERSON);
            browser.perform(sent(address, manager(), "ground", "OTHER", "because", "x"));
            assertThat(GATEWAY.last("POST " + HOLDS).body()).contains("\"personId\":\"" + PERSON + "\"");
        }

        @Test
        void onEverybodyNamesNobody() throws IOException {
            GATEWAY.answer("POST " + HOLDS, 201, ON_ALL);

            see("hold-everybody", get("/retention/holds/everybody").with(person("authority-administrator")));
            assertThat(browser.perform(sent(
                            "/retention/holds/everybody",
                            person("authority-administrator"),
                            "personId",
                            PERSON,
                            "ground",
                            "INQUIRY",
                            "because",
                            "A notice came.")))
                    .hasRedirectedUrl(PAGE);
            assertThat(GATEWAY.last("POST " + HOLDS).body())
                    .isEqualTo("{\"ground\":\"INQUIRY\",\"because\":\"A notice came.\"}");
        }

        @Test
        void saysBesideTheFieldWhatTheHubDidNotAccept() throws IOException {
            var administrator = person("authority-administrator");
            GATEWAY.answer("POST " + HOLDS, 422, """
                    {"code":"invalid-input","errors":[{"pointer":"/personId","code":"bad-id",
                     "detail":"This is no id of ours."}]}""");

            var page = seeWith(
                    "hold-bad-id",
                    422,
                    sent(
                            "/retention/holds/new",
                            administrator,
                            "personId",
                            "Amara",
                            "ground",
                            "OTHER",
                            "because",
                            "A letter came."));

            assertThat(page.select("#personId-error").text()).contains("This is no id of ours.");
            assertThat(page.select("#because").text()).isEqualTo("A letter came.");
        }

        @Test
        void keepsItsKeyWhenTheAnswerIsLostSoThatNothingIsPlacedTwice() throws IOException {
            GATEWAY.answer("POST " + HOLDS, 503, "");
            var address = "/retention/holds/everybody";

            var page = seeWith(
                    "hold-unsaved",
                    503,
                    sent(address, manager(), "key", KEY, "ground", "INQUIRY", "because", "A notice came."));

            assertThat(page.select("[role=alert]").text()).contains("We do not know whether this was saved");
            assertThat(page.select("input[name=key]").attr("value")).isEqualTo(KEY);
            var two = see("hold-everybody-one", get(address).with(manager()))
                            .select("input[name=key]")
                            .attr("value")
                    + see("hold-everybody-two", get(address).with(manager()))
                            .select("input[name=key]")
                            .attr("value");
            assertThat(two.substring(0, 36)).isNotEqualTo(two.substring(36));
        }

        @Test
        void saysInPlainWordsThatOtherWordsWereSavedBefore() throws IOException {
            GATEWAY.answer("POST " + HOLDS, 422, "{\"code\":\"idempotency-key-reused\"}");

            assertThat(seeWith(
                                    "hold-reused",
                                    422,
                                    sent(
                                            "/retention/holds/everybody",
                                            manager(),
                                            "key",
                                            KEY,
                                            "ground",
                                            "INQUIRY",
                                            "because",
                                            "y"))
                            .select(".govuk-error-summary li")
                            .text())
                    .startsWith("This form was saved when it was first sent.");
        }
    }

    @Nested
    class OneHold {

        @Test
        void showsWhoPlacedItAndWhy() throws IOException {
            var page = see("hold", get(PAGE).with(manager()));

            assertThat(page.select("main").text())
                    .contains("In force", "A letter of <b>1 June</b>.", "Morgan Ellis", PERSON);
            assertThat(page.select("main a[href=/people/" + PERSON + "]")).hasSize(1);
            assertThat(page.select("main a.govuk-button").eachAttr("href")).containsExactly(PAGE + "/lifting");
        }

        @Test
        void leadsAnAdministratorToNobodysPage() throws IOException {
            assertThat(see("hold-administrator", get(PAGE).with(person("authority-administrator")))
                            .select("main a[href^=/people]"))
                    .isEmpty();
        }

        @Test
        void thatWasLiftedSaysByWhomAndIsNotLiftedAgain() throws IOException {
            GATEWAY.answer("GET " + HOLDS + "/" + ID, 200, LIFTED);

            var page = see("hold-lifted", get(PAGE).with(manager()));

            assertThat(page.select("main").text()).contains("Lifted", "Ada Bright", "It was settled.");
            assertThat(page.select("main a.govuk-button")).isEmpty();
            assertThat(browser.perform(get(PAGE + "/lifting").with(manager())))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);
        }

        @Test
        void isLiftedWithAReason() throws IOException {
            GATEWAY.answer("POST " + HOLDS + "/" + ID + "/lifting", 200, LIFTED);

            see("hold-lifting", get(PAGE + "/lifting").with(manager()));
            assertThat(seeWith("hold-lifting-faults", 422, sent(PAGE + "/lifting", manager()))
                            .select("#because-error")
                            .text())
                    .contains("Say why");
            assertThat(browser.perform(sent(PAGE + "/lifting", manager(), "key", KEY, "because", "It was settled.")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);
            var asked = GATEWAY.last("POST " + HOLDS + "/" + ID + "/lifting");
            assertThat(asked.body()).isEqualTo("{\"because\":\"It was settled.\"}");
            assertThat(asked.key()).isEqualTo(KEY);
        }

        @Test
        void saysThatSomebodyWasQuicker() throws IOException {
            GATEWAY.answer("GET " + HOLDS + "/" + ID, 200, LIFTED);
            GATEWAY.answer("POST " + HOLDS + "/" + ID + "/lifting", 409, "{\"code\":\"lifted-before\"}");

            assertThat(seeWith("hold-lifted-before", 409, sent(PAGE + "/lifting", manager(), "because", "x"))
                            .select(".govuk-error-summary li")
                            .text())
                    .startsWith("Somebody has lifted it already.");
        }

        @Test
        void thatIsUnknownIsNotFoundAndOneThatCannotBeReadSaysSo() throws IOException {
            GATEWAY.answer("GET " + HOLDS + "/" + ID, 404, "{\"code\":\"not-found\"}");
            seeWith("hold-unknown", 404, get(PAGE).with(manager()));

            GATEWAY.answer("GET " + HOLDS + "/" + ID, 503, "");
            assertThat(seeWith("hold-away", 503, get(PAGE).with(manager()))
                            .select("main a")
                            .attr("href"))
                    .isEqualTo(PAGE);
        }
    }
}
