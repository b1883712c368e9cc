package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A sender changes, completes and takes back what they told; a worker sees what was changed, and completes a call. */
class AmendmentScreensIT extends ScreenCase {

    static final String MINE = "/my-referrals/C-7KQ4-M2XP";
    static final String WORDS = MINE + "/words";
    static final String API = "/api/v1/referrals/C-7KQ4-M2XP";
    static final String CONTACT = "/api/v1/contacts/C-7KQ4-M2XP";

    static final String FORM = """
            {"clientReference":"AB-1","immediateDanger":{"present":false,"details":null},
             "children":[{"role":"SUBJECT","name":{"given":"Amara","family":"Testchild"},"birth":{"date":"2020-03-14"}},
                         {"role":"SUBJECT","name":{"given":"Ben T"},"birth":{"date":"2016-08-02"}}],
             "adults":[{"name":{"given":"Joan"},"relationships":[{"child":1,"relationship":"MOTHER"}]}],
             "concern":{"observed":"%s","harms":["PHYSICAL"]},"referrer":{"name":"D","role":"DSL","sourceCode":"2A"}}""";

    static final String TOLD = """
            {"reference":"C-7KQ4-M2XP","version":5,"mayChange":%s,"tellings":[
              {"telling":1,"toldAt":"2026-11-20T10:00:00Z","because":null,"form":%s},
              {"telling":2,"toldAt":"2026-11-20T11:00:00Z","because":"I looked again.","form":%s}]}""";

    @BeforeEach
    void aReferralThatWasChangedOnce() {
        GATEWAY.forget();
        told("true");
        GATEWAY.answer("POST " + API + "/amendments", 200, "{\"telling\":3}");
        GATEWAY.answer("POST " + API + "/withdrawal", 200, "{\"telling\":2}");
        GATEWAY.answer("GET " + CONTACT, 200, Samples.FILE);
    }

    @Test
    void aSenderReadsWhatTheyToldAndWhatTheyChanged() throws IOException {
        var page = see("words", get(WORDS).with(dana()));

        assertThat(page.select("main").text()).contains("What you told us", "Two bruises.", "I looked again.");
        assertThat(page.select("table td").eachText()).contains("BeforeOne bruise.", "AfterTwo bruises.");
        assertThat(page.select("a[href=" + WORDS + "/worry]").text()).contains("Change");
        assertThat(page.select("a[href=" + WORDS + "/child-3]").text()).isEqualTo("Add another child");
    }

    @Test
    void oneChangedAnswerSendsTheWholeFormWithEverythingElseAsItWas() throws IOException {
        var page = see("words-change", get(WORDS + "/worry").with(dana()));

        var result = browser.perform(sent(
                WORDS + "/worry", dana(), "told", "2", "observed", "Three bruises.", "because", "I asked the nurse."));

        assertThat(page.select("#observed").text()).isEqualTo("Two bruises.");
        assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, WORDS);
        var asked = GATEWAY.last("POST " + API + "/amendments");
        assertThat(asked.ifMatch()).isEqualTo("\"5\"");
        assertThat(asked.body())
                .contains("Three bruises.", "\"because\":\"I asked the nurse.\"", "\"harms\":[\"PHYSICAL\"]")
                .contains("\"child\":1");
    }

    @Test
    void whatIsMissingOrTheSameIsSaidBesideItsFieldAndNothingTypedIsLost() throws IOException {
        var silent = seeWith(
                "words-no-reason", 422, sent(WORDS + "/worry", dana(), "told", "2", "observed", "Three bruises."));
        var same = seeWith(
                "words-same",
                422,
                sent(WORDS + "/worry", dana(), "told", "2", "observed", "Two bruises.", "because", "None."));

        assertThat(silent.title()).startsWith("Error: ");
        assertThat(silent.select("#because-error").text()).contains("Say why you change it");
        assertThat(silent.select("#observed").text()).isEqualTo("Three bruises.");
        assertThat(same.select(".govuk-error-summary li").text()).isEqualTo("You have not changed anything yet");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.question().startsWith("POST"));
    }

    @Test
    void whatTheHubFindsWrongStandsBesideItsFieldOrLeadsToItsPart() throws IOException {
        GATEWAY.answer("POST " + API + "/amendments", 422, """
                {"code":"invalid-input","errors":[
                  {"pointer":"/children/0/birth/date","code":"bad-date","detail":"Write a date that exists."},
                  {"pointer":"/concern/observed","code":"required","detail":"Write one sentence of the worry."}]}""");

        var page = seeWith(
                "words-wrong",
                422,
                sent(
                        WORDS + "/child-1-birth",
                        dana(),
                        "told",
                        "2",
                        "born-day",
                        "30",
                        "born-month",
                        "2",
                        "born-year",
                        "2020",
                        "because",
                        "It was wrong."));

        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#born-day");
        assertThat(page.select("#born-error").text()).contains("Write a date that exists.");
        assertThat(page.select("input[name=born-day]").attr("value")).isEqualTo("30");
        assertThat(page.select(".hub-notice a").attr("href")).isEqualTo(WORDS + "/worry");
        assertThat(page.select("#because").text()).isEqualTo("It was wrong.");
    }

    @Test
    void aPersonWhoWouldBeTakenAwayIsSaidInWords() throws IOException {
        GATEWAY.answer("POST " + API + "/amendments", 409, """
                {"code":"people-removed","detail":"Every child and adult told of before stays at their place."}""");

        var page = seeWith(
                "words-people",
                409,
                sent(WORDS + "/child-1-name", dana(), "told", "2", "given", "Zoë", "because", "Another."));

        assertThat(page.select(".govuk-error-summary li").text()).startsWith("Every child and adult told of before");
    }

    @Test
    void whoeverIsSlowerSeesWhatStandsNowBesideWhatTheyTyped() throws IOException {
        var page = seeWith(
                "words-lost-race",
                409,
                sent(WORDS + "/worry", dana(), "told", "1", "observed", "My words.", "because", "More."));

        assertThat(page.select(".hub-notice").text()).contains("changed while you were typing", "Two bruises.");
        assertThat(page.select("#observed").text()).isEqualTo("My words.");
        assertThat(page.select("input[name=told]").attr("value")).isEqualTo("2");
        assertThat(GATEWAY.asked()).noneMatch(asked -> asked.question().startsWith("POST"));
    }

    @Test
    void onceDecidedAPlainPageSaysSoAndKeepsWhatWasTyped() throws IOException {
        GATEWAY.answer("POST " + API + "/amendments", 409, "{\"code\":\"already-decided\",\"detail\":\"Decided.\"}");
        GATEWAY.answer("POST " + API + "/withdrawal", 409, "{\"code\":\"already-decided\",\"detail\":\"Decided.\"}");

        var page = seeWith(
                "words-decided",
                409,
                sent(WORDS + "/worry", dana(), "told", "2", "observed", "My words.", "because", "More."));
        var back = seeWith("withdrawal-decided", 409, sent(MINE + "/withdrawal", dana(), "because", "Sent twice."));

        assertThat(page.select("h1").text()).isEqualTo("It is decided already");
        assertThat(page.select("main").text()).contains("My words.");
        assertThat(back.select("main").text()).contains("Sent twice.");
        told("false");
        assertThat(see("words-read-only", get(WORDS).with(dana())).select("a[href$=/worry]"))
                .isEmpty();
    }

    @Test
    void aSilentHubIsNamedAndNothingTypedIsLost() throws IOException {
        GATEWAY.answer("POST " + API + "/amendments", 503, "");

        var page = seeWith(
                "words-silence",
                503,
                sent(WORDS + "/worry", dana(), "told", "2", "observed", "My words.", "because", "More."));

        assertThat(page.select(".hub-notice").text()).contains("we do not know whether this was saved");
        assertThat(page.select("#observed").text()).isEqualTo("My words.");
    }

    @Test
    void aFurtherChildComesOnOnePage() throws IOException {
        var page = see("words-add-child", get(WORDS + "/child-3").with(dana()));
        browser.perform(sent(
                WORDS + "/child-3",
                dana(),
                "told",
                "2",
                "given",
                "Zoë",
                "born-day",
                "1",
                "born-month",
                "2",
                "born-year",
                "2019",
                "because",
                "There is a sister."));

        assertThat(page.select("#given, #born-day, #postcode")).hasSize(3);
        assertThat(GATEWAY.last("POST " + API + "/amendments").body())
                .contains("Zoë", "2019-02-01", "Amara", "There is a sister.");
    }

    @Test
    void aReferralIsTakenBackWithAReason() throws IOException {
        var page = see("withdrawal", get(MINE + "/withdrawal").with(dana()));
        var wrong = seeWith("withdrawal-faults", 422, sent(MINE + "/withdrawal", dana(), "because", " "));
        var result = browser.perform(sent(MINE + "/withdrawal", dana(), "because", "It was sent twice."));

        assertThat(page.select("main").text()).contains("still decides what becomes of the worry");
        assertThat(wrong.select("#because-error").text()).contains("Say why you take it back");
        assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, MINE);
        assertThat(GATEWAY.last("POST " + API + "/withdrawal").body()).contains("It was sent twice.");
    }

    @Test
    void aWorkerSeesEachAnswerAsItWasAndAsItBecame() throws IOException {
        GATEWAY.answer("GET " + CONTACT + "/chronology", 200, """
                {"asOf":"2026-11-20T12:00:00Z","contacts":1,"nextCursor":null,"items":[
                  {"at":"2026-11-20T11:00:00Z","reference":"C-7KQ4-M2XP","kind":"AMENDED",
                   "source":{"kind":"AGENCY","agency":"fernbank-primary","name":"Fernbank Primary School"},
                   "by":"D, DSL","why":"I looked <b>again</b>.",
                   "changes":[{"what":"Concern: observed","before":"One bruise.","after":"Two bruises."}]}]}""");

        var page = see("changes", get("/referrals/C-7KQ4-M2XP/changes").with(priya()));

        assertThat(page.select("section h2").text()).startsWith("D, DSL, Fernbank Primary School");
        assertThat(page.select("main").text()).contains("Why: I looked <b>again</b>.");
        assertThat(page.select("table td").eachText()).containsExactly("BeforeOne bruise.", "AfterTwo bruises.");
        assertThat(GATEWAY.last("GET " + CONTACT + "/chronology").query()).contains("kind=AMENDED");
    }

    @Test
    void whatWasChangedIsNamedAsMissingWhenItCannotBeFetched() throws IOException {
        GATEWAY.answer("GET " + CONTACT + "/chronology", 503, "");

        var page =
                see("changes-not-reached", get("/referrals/C-7KQ4-M2XP/changes").with(priya()));

        assertThat(page.text()).contains("We could not reach what was changed").doesNotContain("Nothing was changed");
    }

    @Test
    void aWorkerCompletesACallAndNeverAPartnersWords() throws IOException {
        var words = "/referrals/C-7KQ4-M2XP/words";
        var partners = seeWith("words-of-a-partner", 409, get(words).with(priya()));
        GATEWAY.answer("GET " + CONTACT, 200, """
                {"reference":"C-7KQ4-M2XP","version":7,"channel":"WORKER","state":"CLAIMED","form":%s,"history":[
                  {"at":"2026-11-20T10:00:00Z","what":"RECEIVED","by":"x","why":null}]}""".formatted(FORM.formatted("A shout.")
                .replace(
                        "\"birth\":{\"date\":\"2020-03-14\"}",
                        "\"addresses\":[{\"lines\":[\"1 Secret Row\"],\"confidential\":true}]")));
        GATEWAY.answer("POST " + CONTACT + "/amendments", 200, "{\"telling\":2}");

        var page = see("words-of-a-call", get(words).with(priya()));
        var home = see("words-of-a-call-home", get(words + "/child-1-home").with(priya()));
        var result = browser.perform(
                sent(words + "/worry", priya(), "told", "1", "observed", "Two shouts.", "because", "She rang again."));

        assertThat(partners.select("main").text()).contains("Their words are theirs to change");
        assertThat(page.text()).contains("A shout.").doesNotContain("Secret Row");
        assertThat(home.select("#address")).isEmpty();
        assertThat(result).hasStatus(303);
        var asked = GATEWAY.last("POST " + CONTACT + "/amendments");
        assertThat(asked.ifMatch()).isEqualTo("\"7\"");
        assertThat(asked.body()).contains("Two shouts.", "1 Secret Row");
    }

    @Test
    void nobodySeesTheOtherSidesPages() {
        assertThat(browser.perform(get(WORDS).with(priya()))).hasForwardedUrl("/not-for-you");
        assertThat(browser.perform(get(MINE + "/withdrawal").with(priya()))).hasForwardedUrl("/not-for-you");
        assertThat(browser.perform(get("/referrals/C-7KQ4-M2XP/words").with(dana())))
                .hasForwardedUrl("/not-for-you");
        assertThat(browser.perform(get("/referrals/C-7KQ4-M2XP/changes").with(dana())))
                .hasForwardedUrl("/not-for-you");
    }

    private static void told(String mayChange) {
        GATEWAY.answer(
                "GET " + API + "/tellings",
                200,
                TOLD.formatted(mayChange, FORM.formatted("One bruise."), FORM.formatted("Two bruises.")));
    }

    private RequestPostProcessor dana() {
        return person("partner-practitioner");
    }
}
