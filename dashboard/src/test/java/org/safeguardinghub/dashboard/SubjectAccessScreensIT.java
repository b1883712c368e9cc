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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Somebody asks what is held about them: the month, what was gathered, who decides, and what is handed over. */
class SubjectAccessScreensIT extends ScreenCase {

    static final String LIST = "/api/v1/subject-access";
    static final String ID = "01934d5e-7a10-7c3e-9b1a-2f6d8c4e5a78";
    static final String PERSON = "01934d5e-7a10-7c3e-9b1a-2f6d8c4e5a77";
    static final String ONE = LIST + "/" + ID;
    static final String PAGE = "/subject-access/" + ID;
    static final String ITEM = """
            {"number":7,"key":"words|1","source":"REFERRAL_SERVICE","kind":"RATED","reference":"C-7KQ4-M2XP",
             "at":"2026-11-02T09:00:00Z","from":"Front door","fields":[{"what":"Reason","text":"Joan hit <b>her</b>."}],
             "marks":["FAMILY_NOT_INFORMED","MAY_NAME_OTHERS"],
             "proposed":{"treatment":"ASK_REVIEWER","rule":"other-words","ruleVersion":1,
              "reason":"A person reads it first.","law":"DPA 2018 Sch 2 para 16","fixed":false},
             "treatment":"ASK_REVIEWER","blackedOut":[],"judgedBecause":null}""";
    static final String FIXED =
            ITEM.replace("\"number\":7", "\"number\":8").replace("\"fixed\":false", "\"fixed\":true");

    static String request(String state, String dueOn, String more) {
        return """
                {"id":"%s","version":3,"state":"%s","personId":"%s","askedBy":"PARENT","way":"LETTER",
                 "receivedAt":"2026-11-24T10:00:00Z","dueOn":%s,"extended":false,"past":false,"gatheredByYou":false,
                 "parts":[{"source":"REFERRAL_SERVICE","answer":"GIVEN","items":2}],
                 "steps":[{"what":"EXTENDED","by":"Gina Okafor","at":"2026-11-25T10:00:00Z","because":"It is long."}]%s}""".formatted(ID, state, PERSON, dueOn == null ? "null" : "\"" + dueOn + "\"", more);
    }

    static String in(String state) {
        return request(state, "2126-12-24", "");
    }

    RequestPostProcessor officer() {
        return person("restricted-records-officer");
    }

    @BeforeEach
    void nothingIsAnsweredYet() {
        GATEWAY.forget();
    }

    @Nested
    class TheList {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                GATHERED | 2126-12-24 | days left Due by 24 December 2126
                GATHERED | 2026-01-02 | Overdue:
                RECEIVED |            | The month waits until we know who asks
                RELEASED | 2026-01-02 | Nobody waits
                """)
        void saysInWordsHowTheMonthStands(String state, String dueOn, String words) throws IOException {
            GATEWAY.answer("GET " + LIST, 200, "[" + request(state, dueOn, "") + "]");

            var page = see("access-list", get("/subject-access").with(officer()));

            assertThat(page.select("tbody .hub-clock").text()).contains(words);
            assertThat(page.select("tbody tr").text()).contains("Somebody with parental responsibility");
            assertThat(page.select("nav a[href=/subject-access][aria-current=page]"))
                    .isNotEmpty();
            assertThat(GATEWAY.last("GET " + LIST).query()).isEqualTo("all=false");
        }

        @Test
        void isReadByAnAuditorWhoRecordsNothing() throws IOException {
            GATEWAY.answer("GET " + LIST, 200, "[]");

            var page = see("access-auditor", get("/subject-access?all=true").with(person("auditor")));

            assertThat(page.select("main").text()).contains("Nobody has asked yet.");
            assertThat(page.select("a[href=/subject-access/new]")).isEmpty();
            for (var path :
                    new String[] {"/subject-access/new", PAGE + "/items", PAGE + "/letter", PAGE + "/release"}) {
                assertThat(browser.perform(get(path).with(person("auditor"))))
                        .as(path)
                        .hasForwardedUrl("/not-for-you");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"front-door-worker", "manager", "partner-practitioner"})
        void isNotForTheRest(String role) throws IOException {
            for (var path : new String[] {"/subject-access", PAGE, PAGE + "/items"}) {
                assertThat(browser.perform(get(path).with(person(role)))).hasForwardedUrl("/not-for-you");
            }
            assertThat(GATEWAY.asked()).isEmpty();
        }

        @Test
        void saysThatItCouldNotBeRead() throws IOException {
            GATEWAY.answer("GET " + LIST, 503, "");

            assertThat(seeWith("access-away", 503, get("/subject-access").with(officer()))
                            .select("main")
                            .text())
                    .doesNotContain("Nobody waits");
        }
    }

    @Nested
    class Recording {

        @Test
        void takesThePersonFromTheirPageAndNobodysName() throws IOException {
            GATEWAY.answer("POST " + LIST, 201, "{\"id\":\"" + ID + "\"}");
            var address = "/subject-access/new?person=" + PERSON;

            assertThat(see("access-new", get(address).with(officer())).select("#personId"))
                    .isEmpty();
            assertThat(browser.perform(sent(
                            address,
                            officer(),
                            "askedBy",
                            "PARENT",
                            "way",
                            "LETTER",
                            "receivedAt",
                            "2026-11-24T10:00")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);

            assertThat(GATEWAY.last("POST " + LIST).body())
                    .contains("\"personId\":\"" + PERSON + "\"", "\"receivedAt\":\"2026-11-24T10:00:00Z\"");
        }

        @Test
        void asksForEachAnswer() throws IOException {
            assertThat(seeWith("access-new-faults", 422, sent("/subject-access/new", person("authority-administrator")))
                            .select(".govuk-error-summary a")
                            .eachAttr("href"))
                    .containsExactly("#personId", "#askedBy", "#way", "#receivedAt");
        }
    }

    @Nested
    class OneOfThem {

        @ParameterizedTest
        @CsvSource({
            "RECEIVED, identity",
            "IDENTITY_CONFIRMED, gathering",
            "GATHERED, items",
            "REVIEWED, release",
            "RELEASED, letter",
            "WITHDRAWN, ''"
        })
        void offersWhatComesNext(String state, String next) throws IOException {
            GATEWAY.answer("GET " + ONE, 200, in(state));

            var page = see("access-" + state, get(PAGE).with(officer()));

            assertThat(page.select("a.govuk-button").attr("href")).isEqualTo(next.isEmpty() ? "" : PAGE + "/" + next);
            assertThat(page.select("main").text()).contains("Took two more months, Gina Okafor: It is long.");
        }

        @Test
        void namesWhatIsAwayAndOffersToGatherAgain() throws IOException {
            GATEWAY.answer("GET " + ONE, 200, in("GATHERED").replace("\"GIVEN\"", "\"AWAY\""));

            var page = see("access-part-away", get(PAGE).with(officer()));

            assertThat(page.select("table tbody tr").text())
                    .contains("Referrals and their history", "Did not answer: gather again");
            assertThat(page.select(".govuk-inset-text").text()).contains("Something is missing");
            assertThat(page.select("a.govuk-button").attr("href")).isEqualTo(PAGE + "/gathering");
            assertThat(page.select("main a[href=" + PAGE + "/review]")).isEmpty();
        }

        @Test
        void tellsWhoGatheredItThatSomebodyElseReviewsBeforeTheyTry() throws IOException {
            GATEWAY.answer(
                    "GET " + ONE, 200, in("GATHERED").replace("\"gatheredByYou\":false", "\"gatheredByYou\":true"));

            assertThat(see("access-gatherer", get(PAGE).with(officer()))
                            .select(".govuk-inset-text")
                            .text())
                    .contains("You gathered it. Somebody else");
            assertThat(seeWith(
                                    "access-gatherer-review",
                                    409,
                                    get(PAGE + "/review").with(officer()))
                            .select("main")
                            .text())
                    .contains("neither decides on an item nor reviews it");
        }

        @Test
        void offersAnAuditorNothing() throws IOException {
            GATEWAY.answer("GET " + ONE, 200, in("GATHERED"));

            assertThat(see("access-read-only", get(PAGE).with(person("auditor")))
                            .select("main a[href^=" + PAGE + "], main a[href^=/people]"))
                    .isEmpty();
        }

        @Test
        void asksByWhatRightOnlyWhereSomebodyAsksForAnother() throws IOException {
            GATEWAY.answer("GET " + ONE, 200, in("RECEIVED"));
            assertThat(see("access-identity", get(PAGE + "/identity").with(officer()))
                            .select("input[name=right]")
                            .eachAttr("value"))
                    .containsExactly("PARENTAL_RESPONSIBILITY", "COURT_ORDER");
            GATEWAY.answer("GET " + ONE, 200, in("RECEIVED").replace("PARENT", "SUBJECT"));
            assertThat(see("access-identity-own", get(PAGE + "/identity").with(officer()))
                            .select("input[name=right]"))
                    .isEmpty();
        }

        @Test
        void tellsTheHubWhatWasSeen() throws IOException {
            GATEWAY.answer("GET " + ONE, 200, in("IDENTITY_CONFIRMED"));
            GATEWAY.answer("POST " + ONE + "/gathering", 200, in("GATHERED"));

            assertThat(browser.perform(sent(PAGE + "/gathering", officer())))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE);
            assertThat(GATEWAY.last("POST " + ONE + "/gathering").ifMatch()).isEqualTo("\"3\"");
        }
    }

    @Nested
    class WhatWasGathered {

        static String portion(String items, int open) {
            return "{\"number\":2,\"pages\":3,\"counts\":{\"GIVE\":60,\"ASK_REVIEWER\":" + open + "},\"items\":["
                    + items + "]}";
        }

        @Test
        void isReadPageByPageWithTheRuleInPlainWords() throws IOException {
            GATEWAY.answer("GET " + ONE, 200, in("GATHERED"));
            GATEWAY.answer("GET " + ONE + "/items/page", 200, portion(ITEM + "," + FIXED, 2));

            var page = see(
                    "access-items",
                    get(PAGE + "/items?page=2&only=ASK_REVIEWER").with(officer()));

            assertThat(GATEWAY.last("GET " + ONE + "/items/page").query()).isEqualTo("number=2&treatment=ASK_REVIEWER");
            assertThat(page.select("main").text())
                    .contains("Of 2 items nobody has decided yet.", "Joan hit <b>her</b>.", "A person reads it first.")
                    .contains("The family was not told", "Nobody can decide otherwise.");
            assertThat(page.select("a[href=" + PAGE + "/items/7]")).hasSize(1);
            assertThat(page.select("a[href=" + PAGE + "/items/8]"))
                    .as("a fixed rule cannot be changed")
                    .isEmpty();
            assertThat(page.select("a[rel=next]").attr("href")).isEqualTo(PAGE + "/items?page=3&only=ASK_REVIEWER");
            assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo(PAGE + "/items?page=1&only=ASK_REVIEWER");
        }

        @Test
        void onceAllIsDecidedLeadsToTheReview() throws IOException {
            GATEWAY.answer("GET " + ONE, 200, in("GATHERED"));
            GATEWAY.answer("GET " + ONE + "/items/page", 200, portion(ITEM, 0));

            assertThat(see("access-decided", get(PAGE + "/items").with(officer()))
                            .select("a.govuk-button")
                            .attr("href"))
                    .isEqualTo(PAGE + "/review");
        }

        @Test
        void isDecidedOnByNobodyWhoGatheredIt() throws IOException {
            GATEWAY.answer(
                    "GET " + ONE, 200, in("GATHERED").replace("\"gatheredByYou\":false", "\"gatheredByYou\":true"));
            GATEWAY.answer("GET " + ONE + "/items/page", 200, portion(ITEM, 1));
            GATEWAY.answer("GET " + ONE + "/items/7", 200, ITEM);

            var page = see("access-items-gatherer", get(PAGE + "/items").with(officer()));

            assertThat(page.select(".govuk-inset-text").text()).contains("You gathered it");
            assertThat(page.select("main a[href^=" + PAGE + "/items/]")).isEmpty();
            seeWith("access-item-gatherer", 409, get(PAGE + "/items/7").with(officer()));
        }

        @Test
        void isDecidedItemByItemWithAReasonAndPassages() throws IOException {
            GATEWAY.answer("GET " + ONE, 200, in("GATHERED"));
            GATEWAY.answer("GET " + ONE + "/items/7", 200, ITEM);
            GATEWAY.answer("GET " + ONE + "/items/8", 200, FIXED);
            GATEWAY.answer("POST " + ONE + "/judgements", 200, in("GATHERED"));

            var form = see("access-item", get(PAGE + "/items/7").with(officer()));
            var empty = seeWith("access-item-empty", 422, sent(PAGE + "/items/7", officer()));
            assertThat(browser.perform(sent(
                            PAGE + "/items/7",
                            officer(),
                            "treatment",
                            "REDACT",
                            "blackedOut",
                            "Joan hit\n\n her ",
                            "because",
                            "It names her.")))
                    .hasStatus(303)
                    .hasRedirectedUrl(PAGE + "/items?only=ASK_REVIEWER");

            assertThat(form.select("input[type=radio][checked]"))
                    .as("nothing is chosen beforehand")
                    .isEmpty();
            assertThat(empty.select(".govuk-error-summary a").eachAttr("href"))
                    .containsExactly("#treatment", "#because");
            var asked = GATEWAY.last("POST " + ONE + "/judgements");
            assertThat(asked.body())
                    .contains(
                            "\"key\":\"words|1\"", "\"blackedOut\":[\"Joan hit\",\"her\"]", "\"treatment\":\"REDACT\"");
            assertThat(asked.ifMatch()).isEqualTo("\"3\"");
            seeWith("access-item-fixed", 409, get(PAGE + "/items/8").with(officer()));
        }

        @Test
        void thatIsRestrictedIsForItsOfficer() throws IOException {
            GATEWAY.answer("GET " + ONE, 200, in("GATHERED"));
            GATEWAY.answer("GET " + ONE + "/items/page", 403, "{\"code\":\"restricted\"}");

            assertThat(seeWith("access-restricted", 403, get(PAGE + "/items").with(person("authority-administrator")))
                            .select("main")
                            .text())
                    .contains("A restricted-records officer reads what was gathered");
        }
    }

    @Nested
    class TheLetter {

        @Test
        void showsWhatIsGivenAndInPlainWordsWhatIsNot() throws IOException {
            GATEWAY.answer("GET " + ONE + "/export", 200, """
                    {"given":[{"kind":"LEDGER","reference":null,"at":"2026-11-02T09:00:00Z","from":"[left out]",
                      "fields":[{"what":"Words","text":"[left out] <i>hit</i> her"}]}],
                     "keptBack":["Information about other people is kept back."]}""");

            var page = see("access-letter", get(PAGE + "/letter?large=true").with(officer()));

            assertThat(page.select(".hub-family--large").text())
                    .contains("Who asked for it, and the answer", "[left out] <i>hit</i> her", "ico.org.uk")
                    .contains("Information about other people is kept back.");
        }

        @Test
        void isNotThereBeforeItWasHandedOver() throws IOException {
            GATEWAY.answer("GET " + ONE + "/export", 409, "{\"code\":\"not-possible-now\"}");

            seeWith("access-letter-early", 409, get(PAGE + "/letter").with(officer()));
        }
    }

    @Nested
    class ThePersonsPage {

        @Test
        void leadsToTheFormForWhoeverAnswers() throws IOException {
            GATEWAY.answer("GET /api/v1/people/" + PERSON, 200, """
                    {"personId":"%s","kind":"CHILD"}""".formatted(PERSON));

            assertThat(see("access-from-person", get("/people/" + PERSON).with(officer()))
                            .select("main a[href=/subject-access/new?person=" + PERSON + "]"))
                    .hasSize(1);
            assertThat(see("access-not-from-person", get("/people/" + PERSON).with(priya()))
                            .select("main a[href^=/subject-access]"))
                    .isEmpty();
        }
    }
}
