package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;

/** A referral's way through the pages: first look, decision, oversight, and every smaller step. */
class ReferralLifeIT extends ScreenCase {

    static final String REFERRAL = "/referrals/C-7KQ4-M2XP";
    static final String CONTACT = "/api/v1/contacts/C-7KQ4-M2XP";
    static final String STALE = "{\"code\":\"stale-version\",\"detail\":\"It has changed.\",\"version\":4}";

    @BeforeEach
    void nothingIsAnsweredYet() {
        GATEWAY.forget();
    }

    static void stands(String file) {
        GATEWAY.answer("GET " + CONTACT, 200, file);
    }

    static void takes(String step, String state) {
        GATEWAY.answer("POST " + CONTACT + step, 200, """
                {"reference":"C-7KQ4-M2XP","version":4,"state":"%s"}""".formatted(state));
    }

    static void refuses(String step, String code) {
        GATEWAY.answer(
                "POST " + CONTACT + step, 409, "{\"code\":\"" + code + "\",\"detail\":\"A sentence of the hub.\"}");
    }

    @Nested
    class TheOverview {

        @ParameterizedTest
        @CsvSource({
            "CLAIMED, First look, Decide now",
            "IDENTITY_CHECKED, Rate it, Decide now",
            "SCREENED, Make a decision, Ask partners",
            "GATHERING, Make a decision, See partner replies",
            "SIGNED, Tell the sender the outcome,",
            "OUTCOME_SENT, Close,",
            "ON_OPEN_CASE, Close,",
            "RETURNED_FOR_INFORMATION, Go on without the answer,",
            "TRANSFER_OFFERED, They accepted in writing,",
            "CLOSED, Open it again,"
        })
        void offersOneThingFirst(String state, String first, String second) throws IOException {
            stands(Samples.mine(state));

            var page = see("referral-" + state, get(REFERRAL).with(priya()));

            assertThat(page.select(".hub-next .govuk-button:not(.govuk-button--secondary)")
                            .eachText())
                    .containsExactly(first);
            assertThat(page.select(".hub-next .govuk-button--secondary").text())
                    .isEqualTo(second == null ? "" : second);
        }

        @Test
        void offersNothingToSomebodyWhoDoesNotHaveIt() throws IOException {
            stands(Samples.ofSam("SCREENED", Samples.SCREENING));

            var page = see("referral-of-sam", get(REFERRAL).with(priya()));

            assertThat(page.select(".hub-next, .hub-others")).isEmpty();
            assertThat(page.select(".hub-identity").text())
                    .contains("Sam Okafor", "Decision due", "Partner replies due");
        }

        @Test
        void neverOffersToAskTheSenderInDanger() throws IOException {
            stands(Samples.mine("CLAIMED"));

            var page = see("referral-in-danger", get(REFERRAL).with(priya()));

            assertThat(page.select(".hub-others").text()).contains("Hand over").doesNotContain("Ask the sender");
        }

        @Test
        void saysWhatMustNotBeMissed() throws IOException {
            stands(Samples.mine(
                    "GATHERING",
                    Samples.SCREENING.replace(
                            "\"pause\":null",
                            "\"pause\":{\"since\":\"2026-11-20T10:00:00Z\",\"reason\":\"School is closed.\"}"),
                    "\"withdrawnAt\":\"2026-11-20T10:00:00Z\"",
                    "\"amendedBecause\":\"We gave a wrong date.\"",
                    "\"restricted\":true"));

            var page = see("referral-marks", get(REFERRAL).with(priya()));

            assertThat(page.select(".hub-mark").text())
                    .contains("Restricted", "The sender withdrew this", "We gave a wrong date.", "School is closed.");
        }

        @Test
        void aColleagueIsAskedToAcceptOrDecline() throws IOException {
            stands(Samples.ofSam("CLAIMED", """
                    "handOver":{"to":{"id":"priya","name":"Priya Nair"},"note":"Call the school at two.","at":"2026-11-20T10:00:00Z"}"""));

            var page = see("referral-offered", get(REFERRAL).with(priya()));

            assertThat(page.select(".hub-next").text()).contains("Accept this referral", "Decline");
            assertThat(page.select("main").text())
                    .contains("Sam Okafor offers you this referral", "Call the school at two.");
        }

        @Test
        void aManagerIsLedToTheSignature() throws IOException {
            stands(Samples.ofSam("PROPOSED", Samples.SCREENING, "\"proposal\":" + Samples.PROPOSAL));

            var page = see("referral-to-sign", get(REFERRAL).with(manager()));

            assertThat(page.select(".hub-next a").attr("href")).isEqualTo(REFERRAL + "/decision");
        }

        @Test
        void whatTheHubDidItselfIsNotSaidToBeAColleagues() throws IOException {
            stands(Samples.mine("CLAIMED").replace("\"history\":[", """
                    "history":[{"at":"2026-11-20T09:04:00Z","what":"ACKNOWLEDGED",
                                "by":"00000000-0000-0000-0000-000000000000"},"""));

            var page = see("referral-by-the-hub", get(REFERRAL).with(priya()));

            assertThat(page.text()).contains("Sender knows it arrived by the hub");
        }

        @Test
        void noCodeIsShouted() throws IOException {
            stands(Samples.mine("SCREENED", Samples.SCREENING));

            var page = see("referral-plain", get(REFERRAL).with(priya()));

            assertThat(page.select("main").text()).doesNotContainPattern("\\b[A-Z]+_[A-Z_]+\\b");
        }
    }

    @Nested
    class FirstLook {

        final String[] answers = {
            "identity",
            "SETTLED",
            "inDanger",
            "NO",
            "colour",
            "AMBER",
            "threshold",
            "L3",
            "rationale",
            "She is at school."
        };

        @Test
        void nothingIsChosenBeforehand() throws IOException {
            stands(Samples.mine("CLAIMED"));

            var page = see("first-look", get(REFERRAL + "/first-look").with(priya()));

            assertThat(page.select("input[checked], option[selected]")).isEmpty();
            assertThat(page.select("input[name=colour]")).hasSize(4);
            assertThat(page.select("input[name=identity]")).hasSize(2);
        }

        @Test
        void takesTwoStepsInOneForm() {
            stands(Samples.mine("CLAIMED"));
            takes("/identity", "IDENTITY_CHECKED");
            takes("/screening", "SCREENED");

            var result = browser.perform(sent(REFERRAL + "/first-look", priya(), answers));

            assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, REFERRAL);
            assertThat(GATEWAY.last("POST " + CONTACT + "/identity").ifMatch()).isEqualTo("\"3\"");
            assertThat(GATEWAY.last("POST " + CONTACT + "/identity").body()).isEqualTo("{}");
            var rating = GATEWAY.last("POST " + CONTACT + "/screening");
            assertThat(rating.ifMatch()).isEqualTo("\"4\"");
            assertThat(rating.body())
                    .isEqualTo("{\"colour\":\"AMBER\",\"rationale\":\"She is at school.\",\"inDanger\":false,"
                            + "\"threshold\":\"L3\"}");
        }

        @Test
        void everyMissingAnswerIsSaidAtOnceAndNothingTypedIsLost() throws IOException {
            stands(Samples.mine("CLAIMED"));

            var page = seeWith(
                    "first-look-faults",
                    422,
                    sent(REFERRAL + "/first-look", priya(), "identity", "PENDING", "rationale", "He is at the door."));

            assertThat(page.title()).startsWith("Error: ");
            assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                    .containsExactly("#pendingBecause", "#inDanger", "#colour", "#threshold");
            assertThat(page.select("#rationale").text()).isEqualTo("He is at the door.");
            assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("PENDING");
            for (var link : page.select(".govuk-error-summary__list a")) {
                assertThat(page.select(link.attr("href"))).hasSize(1);
            }
        }

        @Test
        void whatWasSavedBeforeARefusalIsSaidToBeSaved() throws IOException {
            stands(Samples.mine("CLAIMED"));
            takes("/identity", "IDENTITY_CHECKED");
            refuses("/screening", "immediate-danger-is-red");

            var page = seeWith("first-look-half", 409, sent(REFERRAL + "/first-look", priya(), answers));

            assertThat(page.select(".hub-notice").text()).contains("One part was saved", "settled who the people are");
            assertThat(page.select(".govuk-error-summary__list a").attr("href")).isEqualTo("#colour");
            assertThat(page.select("#rationale").text()).isEqualTo("She is at school.");
        }

        @Test
        void unansweredMatchesAreSaidBesideTheQuestionOfIdentity() throws IOException {
            stands(Samples.mine("CLAIMED"));
            refuses("/identity", "candidates-not-answered");

            var page = seeWith("first-look-candidates", 409, sent(REFERRAL + "/first-look", priya(), answers));

            assertThat(page.select("#identity-error").text()).contains("Some possible matches have no answer yet");
        }

        @Test
        void aChangeInBetweenIsShownAndOverwritesNothing() throws IOException {
            stands(Samples.mine("CLAIMED")
                    .replace("\"history\":[", """
                    "history":[{"at":"2026-11-20T09:04:00Z","what":"RECEIVED","by":"x"},""")
                    .replace(
                            "\"what\":\"RECEIVED\",\"by\":\"a-subject\"", "\"what\":\"AMENDED\",\"by\":\"a-subject\""));
            GATEWAY.answer("POST " + CONTACT + "/identity", 412, STALE);

            var page = seeWith("first-look-changed", 412, sent(REFERRAL + "/first-look", priya(), answers));

            assertThat(page.select(".hub-notice").text())
                    .contains(
                            "This referral changed while you were typing",
                            "Sender changed the referral",
                            "Nothing was saved");
            assertThat(page.select("#rationale").text()).isEqualTo("She is at school.");
            assertThat(page.select("input[name=seen]").attr("value")).isEqualTo("2");
        }

        @Test
        void aLostRaceKeepsWhatWasTyped() throws IOException {
            stands(Samples.mine("CLAIMED"));
            GATEWAY.answer("POST " + CONTACT + "/identity", 409, """
                    {"code":"already-claimed","claimedBy":"Sam Okafor","claimedAt":"2026-11-20T10:00:00Z"}""");

            var page = seeWith("first-look-taken", 409, sent(REFERRAL + "/first-look", priya(), answers));

            assertThat(page.select(".hub-notice").text()).contains("Sam Okafor has this referral now");
            assertThat(page.select("#rationale").text()).isEqualTo("She is at school.");
        }

        @Test
        void silenceIsNeverCalledAFailure() throws IOException {
            stands(Samples.mine("CLAIMED"));
            GATEWAY.answer("POST " + CONTACT + "/identity", 504, "");

            var page = seeWith("first-look-unknown", 503, sent(REFERRAL + "/first-look", priya(), answers));

            assertThat(page.select(".hub-notice").text()).contains("We do not know whether this was saved");
        }

        @Test
        void onlyTheHolderIsGivenTheForm() throws IOException {
            stands(Samples.ofSam("CLAIMED"));

            var page = seeWith(
                    "first-look-not-now", 409, get(REFERRAL + "/first-look").with(priya()));

            assertThat(page.select("form input[name=colour]")).isEmpty();
            assertThat(page.select("main").text()).contains("Only the person who has this referral");
        }

        @Test
        void aLowerRatingIsSaidToWaitForAManager() throws IOException {
            stands(Samples.mine("SCREENED", Samples.SCREENING));
            takes("/ratings", "SCREENED");
            see("rate-again", get(REFERRAL + "/rate-again").with(priya()));

            var result = browser.perform(sent(
                    REFERRAL + "/rate-again",
                    priya(),
                    "inDanger",
                    "NO",
                    "colour",
                    "GREEN",
                    "rationale",
                    "She is safe."));

            assertThat(result.getMvcResult().getFlashMap().get("done"))
                    .asString()
                    .contains("A manager has to agree");
        }
    }

    @Nested
    class Deciding {

        final String[] answers = {
            "outcome-0",
            "SECTION_17_ASSESSMENT",
            "threshold-0",
            "L3",
            "primaryNeed-0",
            "N1",
            "words-0",
            "I am scared",
            "rationale",
            "She was hurt.",
            "evidence",
            "The referral.",
            "notAvailable",
            "Nothing was missing.",
            "reason",
            "We are worried.",
            "nextStep",
            "A social worker visits."
        };

        @Test
        void asksForEachChildWithoutADefault() throws IOException {
            stands(Samples.mine("SCREENED", Samples.SCREENING));

            var page = see("decision", get(REFERRAL + "/decision").with(priya()));

            assertThat(page.select("input[checked], option[selected]")).isEmpty();
            assertThat(page.select("input[name=outcome-0]")).hasSize(12);
            assertThat(page.select("#words-0").text()).isEqualTo("I don't like it when they shout");
            assertThat(page.select("main").text()).contains("You have not opened the earlier contacts");
        }

        @Test
        void tellsTheHubEverythingThatWasAnswered() {
            stands(Samples.mine("SCREENED", Samples.SCREENING));
            takes("/proposal", "PROPOSED");

            var result = browser.perform(sent(REFERRAL + "/decision", priya(), answers));

            assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, REFERRAL);
            assertThat(GATEWAY.last("POST " + CONTACT + "/proposal").body())
                    .isEqualTo(
                            "{\"children\":[{\"child\":0,\"outcome\":\"SECTION_17_ASSESSMENT\",\"isReferral\":true,"
                                    + "\"primaryNeed\":\"N1\",\"threshold\":\"L3\",\"voice\":{\"words\":\"I am scared\"}}],"
                                    + "\"rationale\":\"She was hurt.\",\"evidence\":\"The referral.\","
                                    + "\"notAvailable\":\"Nothing was missing.\","
                                    + "\"feedback\":{\"reason\":\"We are worried.\",\"nextStep\":\"A social worker visits.\"}}");
        }

        @Test
        void everyFaultOfTheHubIsSaidAtItsField() throws IOException {
            stands(Samples.mine("SCREENED", Samples.SCREENING));
            GATEWAY.answer("POST " + CONTACT + "/proposal", 422, """
                    {"code":"invalid-input","errors":[
                     {"pointer":"/children/0/primaryNeed","code":"unknown-code","detail":"A primary need is one of N0 to N9."},
                     {"pointer":"/children/0","code":"always-a-referral","detail":"This outcome is always a referral."},
                     {"pointer":"/feedback/reason","code":"too-long","detail":"At most 2,000 characters."}]}""");

            var page = seeWith("decision-faults", 422, sent(REFERRAL + "/decision", priya(), answers));

            assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                    .containsExactly("#primaryNeed-0", "#outcome-0", "#reason");
            assertThat(page.select("#rationale").text()).isEqualTo("She was hurt.");
        }

        @ParameterizedTest
        @CsvSource({
            "history-not-opened, earlier",
            "agreement-to-service-missing, agreement",
            "late-without-reason, lateBecause",
            "identity-not-settled, form"
        })
        void eachRuleOfDecidingPointsToWhatWouldMendIt(String code, String field) throws IOException {
            stands(Samples.mine("SCREENED", Samples.SCREENING).replace("2126-11-20T10:05:00Z", "2026-01-01T00:00:00Z"));
            refuses("/proposal", code);

            var more = new ArrayList<>(List.of(answers));
            more.addAll(List.of("lateBecause", "Nobody was here."));
            var page = seeWith(
                    "decision-" + code, 409, sent(REFERRAL + "/decision", priya(), more.toArray(String[]::new)));

            assertThat(page.select(".govuk-error-summary__list a").attr("href")).isEqualTo("#" + field);
            assertThat(page.select("#" + field)).hasSize(1);
        }

        @Test
        void aReferralThatGoesOnNeedsAMainNeedAndAVoice() throws IOException {
            stands(Samples.mine("SCREENED", Samples.SCREENING));

            var page = seeWith(
                    "decision-missing",
                    422,
                    sent(REFERRAL + "/decision", priya(), "outcome-0", "FAMILY_HELP", "isReferral-0", "YES"));

            assertThat(page.select(".govuk-error-summary__list a").eachAttr("href"))
                    .containsExactly(
                            "#primaryNeed-0",
                            "#threshold-0",
                            "#words-0",
                            "#rationale",
                            "#evidence",
                            "#notAvailable",
                            "#reason",
                            "#nextStep");
        }

        @Test
        void decidingNowMakesThreeStepsOfOneForm() throws IOException {
            stands(Samples.mine("CLAIMED"));
            takes("/identity", "IDENTITY_CHECKED");
            takes("/screening", "SCREENED");
            takes("/proposal", "PROPOSED");
            see("decide-now", get(REFERRAL + "/decide-now").with(priya()));
            var all = new ArrayList<>(List.of(answers));
            all.addAll(List.of("identity", "SETTLED", "inDanger", "NO", "colour", "GREEN"));

            var result = browser.perform(sent(REFERRAL + "/decide-now", priya(), all.toArray(String[]::new)));

            assertThat(result).hasStatus(303);
            assertThat(GATEWAY.last("POST " + CONTACT + "/screening").body())
                    .contains("\"threshold\":\"L3\"", "\"rationale\":\"She was hurt.\"");
            assertThat(GATEWAY.asked().stream()
                            .map(FakeGateway.Asked::question)
                            .filter(asked -> asked.startsWith("POST")))
                    .containsExactly(
                            "POST " + CONTACT + "/identity",
                            "POST " + CONTACT + "/screening",
                            "POST " + CONTACT + "/proposal");
        }

        @Test
        void everyChildIsAskedAboutAndTheGreatestNeedCountsForTheFirstLook() throws IOException {
            var second = """
                    "children":[{"role":"SIBLING_AT_RISK","name":{"given":"Ben","family":"Testchild"},"voice":null},""";
            stands(Samples.mine("IDENTITY_CHECKED").replace("\"children\":[", second));
            takes("/screening", "SCREENED");
            takes("/proposal", "PROPOSED");
            var page = see("decide-now-two", get(REFERRAL + "/decide-now").with(priya()));
            var all = new ArrayList<>(List.of(answers));
            all.addAll(List.of("inDanger", "NO", "colour", "GREEN", "outcome-1", "INFORMATION_AND_ADVICE"));
            all.addAll(List.of("isReferral-1", "NO", "threshold-1", "L4", "notHeardBecause-1", "He is asleep."));

            browser.perform(sent(REFERRAL + "/decide-now", priya(), all.toArray(String[]::new)));

            assertThat(page.select(".hub-child h2").eachText()).containsExactly("Ben", "Amara, 6");
            assertThat(GATEWAY.last("POST " + CONTACT + "/screening").body()).contains("\"threshold\":\"L4\"");
            assertThat(GATEWAY.last("POST " + CONTACT + "/proposal").body())
                    .contains("\"child\":1,\"outcome\":\"INFORMATION_AND_ADVICE\",\"isReferral\":false,")
                    .contains("\"voice\":{\"notHeardBecause\":\"He is asleep.\"}");
        }

        @Test
        void decidingNowKeepsTheFirstLookWhenTheDecisionIsRefused() throws IOException {
            stands(Samples.mine("IDENTITY_CHECKED"));
            takes("/screening", "SCREENED");
            refuses("/proposal", "history-not-opened");
            var all = new ArrayList<>(List.of(answers));
            all.addAll(List.of("inDanger", "NO", "colour", "GREEN"));

            var page = seeWith(
                    "decide-now-half", 409, sent(REFERRAL + "/decide-now", priya(), all.toArray(String[]::new)));

            assertThat(page.select(".hub-notice").text()).contains("The first look was saved");
            assertThat(page.select(".govuk-error-summary__list a").attr("href")).isEqualTo("#earlier");
        }
    }

    @Nested
    class Oversight {

        @Test
        void theManagerSeesCriteriaAndChoosesWithoutADefault() throws IOException {
            stands(Samples.ofSam("PROPOSED", Samples.SCREENING, "\"proposal\":" + Samples.PROPOSAL));

            var page = see("oversight", get(REFERRAL + "/decision").with(manager()));

            assertThat(page.select("[aria-labelledby=criteria] li")).hasSize(6);
            assertThat(page.select("input[checked]")).isEmpty();
            assertThat(page.select("main").text())
                    .contains(
                            "We will take no further action",
                            "Police did not answer.",
                            "open the earlier contacts before you sign");
            assertThat(GATEWAY.asked())
                    .as("looking at a proposal is not opening the earlier contacts")
                    .noneMatch(asked -> asked.question().endsWith("/earlier"));
        }

        @Test
        void thePatternStandsBesideTheNoteOnceTheEarlierContactsWereOpened() throws IOException {
            stands(Samples.ofSam("PROPOSED", Samples.SCREENING, "\"proposal\":" + Samples.PROPOSAL));
            GATEWAY.answer("GET " + CONTACT + "/earlier", 200, Samples.EARLIER);
            var session = new MockHttpSession();
            see("earlier", get(REFERRAL + "/earlier").session(session).with(manager()));

            var page = see(
                    "oversight-pattern",
                    get(REFERRAL + "/decision").session(session).with(manager()));

            assertThat(page.select("main").text()).contains("3 contacts in 90 days", "come back again and again");
        }

        @Test
        void theManagerIsToldWhatWouldMakeTheWordsForTheSenderPlainer() throws IOException {
            var jargon = Samples.PROPOSAL.replace("Her grandmother keeps her safe.", "Outcome is NFA.");
            stands(Samples.ofSam("PROPOSED", Samples.SCREENING, "\"proposal\":" + jargon));

            var page = see("oversight-jargon", get(REFERRAL + "/decision").with(manager()));

            assertThat(page.select("[aria-labelledby=plainer]").text()).contains("Instead of “NFA” say");
        }

        @Test
        void theProposerOnlyReads() throws IOException {
            var mine = Samples.PROPOSAL.replace("\"id\":\"sam\"", "\"id\":\"priya\"");
            stands(Samples.mine("PROPOSED", Samples.SCREENING, "\"proposal\":" + mine));

            var page = see("oversight-proposer", get(REFERRAL + "/decision").with(manager()));

            assertThat(page.select("input[name=answer]")).isEmpty();
            assertThat(page.select("main").text()).contains("You proposed this decision.");
        }

        @Test
        void aWorkerCannotSign() {
            stands(Samples.ofSam("PROPOSED", Samples.SCREENING, "\"proposal\":" + Samples.PROPOSAL));

            var result = browser.perform(sent(REFERRAL + "/decision/answer", priya(), "answer", "SIGN"));

            assertThat(result).hasForwardedUrl("/not-for-you");
        }

        @Test
        void signingAndSendingBackAreDifferentSteps() {
            stands(Samples.ofSam("PROPOSED", Samples.SCREENING, "\"proposal\":" + Samples.PROPOSAL));
            takes("/signature", "SIGNED");
            takes("/proposal/sent-back", "SCREENED");

            browser.perform(sent(REFERRAL + "/decision/answer", manager(), "answer", "SIGN"));
            browser.perform(
                    sent(REFERRAL + "/decision/answer", manager(), "answer", "SEND_BACK", "note", "Ask the school."));

            assertThat(GATEWAY.last("POST " + CONTACT + "/signature").body()).isEqualTo("{}");
            assertThat(GATEWAY.last("POST " + CONTACT + "/proposal/sent-back").body())
                    .isEqualTo("{\"note\":\"Ask the school.\"}");
        }

        @ParameterizedTest
        @CsvSource({
            "cumulative-rationale-missing, note",
            "history-not-opened, earlier",
            "signed-earlier-no-further-action, answer",
            "signed-by-proposer, answer"
        })
        void eachRuleOfSigningPointsToItsPlace(String code, String field) throws IOException {
            stands(Samples.ofSam("PROPOSED", Samples.SCREENING, "\"proposal\":" + Samples.PROPOSAL));
            refuses("/signature", code);

            var page =
                    seeWith("oversight-" + code, 409, sent(REFERRAL + "/decision/answer", manager(), "answer", "SIGN"));

            assertThat(page.select(".govuk-error-summary__list a").attr("href")).isEqualTo("#" + field);
            assertThat(page.select("#" + field)).hasSize(1);
        }

        @Test
        void aSignedDecisionIsRead() throws IOException {
            stands(Samples.mine("SIGNED", Samples.SCREENING, "\"decision\":{\"proposal\":" + Samples.PROPOSAL + """
                    ,"signedBy":{"id":"m","name":"Marta Kowalska"},"signedAt":"2026-11-20T11:00:00Z","note":"Agreed."}"""));

            var page = see("decision-signed", get(REFERRAL + "/decision").with(priya()));

            assertThat(page.select("main").text()).contains("Marta Kowalska", "Agreed.", "Level 2: early help");
        }
    }

    @Nested
    class EarlierContacts {

        @Test
        void readingThemIsTheReceiptAndThePageSaysSo() throws IOException {
            stands(Samples.mine("SCREENED", Samples.SCREENING));
            GATEWAY.answer("GET " + CONTACT + "/earlier", 200, Samples.EARLIER);
            var session = new MockHttpSession();

            var page =
                    see("earlier", get(REFERRAL + "/earlier").session(session).with(priya()));
            var decision = see(
                    "decision-opened",
                    get(REFERRAL + "/decision").session(session).with(priya()));

            assertThat(page.select("main").text())
                    .contains("It is recorded that you opened this page", "These children come back again and again");
            assertThat(page.select("tbody tr").eachText().getFirst()).contains("We will take no further action");
            assertThat(decision.select("#earlier").text()).contains("You have opened the earlier contacts");
        }

        @Test
        void whatCannotBeReachedIsNotCalledNoHistory() throws IOException {
            stands(Samples.mine("SCREENED", Samples.SCREENING));
            GATEWAY.answer("GET " + CONTACT + "/earlier", 503, "");

            var page = seeWith("earlier-down", 503, get(REFERRAL + "/earlier").with(priya()));

            assertThat(page.select("main").text())
                    .contains("We could not reach")
                    .doesNotContain("There are no earlier contacts");
        }
    }

    @Nested
    class SmallerSteps {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "ask-sender | SCREENED | /question | question | Who saw it? | {\"question\":\"Who saw it?\"}",
                    "open-case | CLAIMED | /open-case | allocatedTo | Tom Reed | {\"allocatedTo\":\"Tom Reed\"}",
                    "take-back | TRANSFER_OFFERED | /transfer/taken-back | because | She moved. | {\"because\":\"She moved.\"}",
                    "outcome-told | SIGNED | /outcome-told | channel | PHONE | {\"channel\":\"PHONE\"}",
                    "close | OUTCOME_SENT | /closing | because | All done. | {\"because\":\"All done.\"}",
                    "reopen | CLOSED | /reopening | because | A new call. | {\"because\":\"A new call.\"}",
                    "pause | GATHERING | /gathering/pause | why | Closed. | {\"why\":\"Closed.\"}",
                    "resume | GATHERING | /gathering/resume | | | {}",
                    "go-on | RETURNED_FOR_INFORMATION | /question/waited-enough | | | {}",
                    "settle-identity | SCREENED | /identity | | | {}"
                })
        void tellTheHubWhatWasAnswered(String step, String state, String path, String field, String answer, String body)
                throws IOException {
            stands(Samples.mine(state, Samples.SCREENING));
            takes(path, state);
            see("step-" + step, get(REFERRAL + "/steps/" + step).with(priya()));

            var fields = field == null ? new String[0] : new String[] {field, answer};
            var result = browser.perform(sent(REFERRAL + "/steps/" + step, priya(), fields));

            assertThat(result).hasStatus(303);
            assertThat(GATEWAY.last("POST " + CONTACT + path).body()).isEqualTo(body);
        }

        @ParameterizedTest
        @CsvSource({
            "hand-over, SCREENED, 2",
            "ask-sender, SCREENED, 1",
            "open-case, CLAIMED, 1",
            "transfer, SCREENED, 2",
            "transfer-accepted, TRANSFER_OFFERED, 2",
            "outcome-told, SIGNED, 1",
            "close, OUTCOME_SENT, 1",
            "reopen, CLOSED, 1"
        })
        void sayWhatIsMissing(String step, String state, int faults) throws IOException {
            stands(Samples.mine(state, Samples.SCREENING));
            GATEWAY.answer("GET /api/v1/workers", 200, """
                    {"items":[{"id":"00000000-0000-0000-0000-0000000000aa","name":"Sam Okafor","isThere":true,"held":4}]}""");

            var page = seeWith("step-fault-" + step, 422, sent(REFERRAL + "/steps/" + step, priya()));

            assertThat(page.select(".govuk-error-summary__list a")).hasSize(faults);
            for (var link : page.select(".govuk-error-summary__list a")) {
                assertThat(page.select(link.attr("href"))).hasSize(1);
            }
        }

        @Test
        void aColleagueIsChosenFromThoseWhoWorkHere() throws IOException {
            stands(Samples.mine("SCREENED", Samples.SCREENING));
            GATEWAY.answer("GET /api/v1/workers", 200, """
                    {"items":[{"id":"00000000-0000-0000-0000-0000000000aa","name":"Sam Okafor","isThere":true,"held":4},
                     {"id":"priya","name":"Priya Nair","isThere":true,"held":1}]}""");
            takes("/hand-over", "SCREENED");

            var page = see("step-hand-over", get(REFERRAL + "/steps/hand-over").with(priya()));
            browser.perform(sent(
                    REFERRAL + "/steps/hand-over",
                    priya(),
                    "to",
                    "00000000-0000-0000-0000-0000000000aa",
                    "note",
                    "Call at two."));

            assertThat(page.select("#to option").eachText())
                    .containsExactly("Choose one", "Sam Okafor: Has 4 open referrals");
            assertThat(GATEWAY.last("POST " + CONTACT + "/hand-over").body())
                    .isEqualTo("{\"to\":{\"id\":\"00000000-0000-0000-0000-0000000000aa\",\"name\":\"Sam Okafor\"},"
                            + "\"note\":\"Call at two.\"}");
        }

        @Test
        void withoutAListOfWorkersTheOwnersInTheQueueAreOffered() throws IOException {
            stands(Samples.mine("SCREENED", Samples.SCREENING));
            GATEWAY.answer("GET /api/v1/contacts", 200, Samples.QUEUE);

            var page = see(
                    "step-hand-over-owners", get(REFERRAL + "/steps/hand-over").with(priya()));

            assertThat(page.select("#to option").eachText()).containsExactly("Choose one", "Sam Okafor");
        }

        @Test
        void aManagerAnswersTheWishToRateLower() throws IOException {
            stands(Samples.ofSam("SCREENED", Samples.SCREENING.replace("\"downgrade\":null", """
                            "downgrade":{"to":"GREEN","rationale":"Her gran is there.","by":{"id":"sam","name":"Sam Okafor"},"at":"2026-11-20T10:00:00Z"}""")));
            takes("/downgrade-answers", "SCREENED");

            var page = see(
                    "step-lower-rating", get(REFERRAL + "/steps/lower-rating").with(manager()));
            browser.perform(sent(
                    REFERRAL + "/steps/lower-rating", manager(), "agrees", "NO", "why", "She is not there at night."));

            assertThat(page.select("main").text()).contains("Her gran is there.", "Sam Okafor");
            assertThat(GATEWAY.last("POST " + CONTACT + "/downgrade-answers").body())
                    .isEqualTo("{\"agrees\":false,\"why\":\"She is not there at night.\"}");
        }

        @Test
        void aStepThatDoesNotExistIsNotFound() throws IOException {
            seeWith("not-found", 404, get(REFERRAL + "/steps/merge").with(priya()));
        }
    }

    @Nested
    class ForTheSender {

        @Test
        void theQuestionOfTheFrontDoorIsShown() throws IOException {
            GATEWAY.answer(
                    "GET /api/v1/referrals/C-7KQ4-M2XP",
                    200,
                    Samples.STATUS.formatted("INFORMATION_NEEDED", "\"Who saw it?\"", "null"));

            var page =
                    see("my-referral-question", get("/my-referrals/C-7KQ4-M2XP").with(person("partner-practitioner")));

            assertThat(page.select("h1").text()).isEqualTo("We need an answer from you");
            assertThat(page.select("main").text())
                    .contains("Who saw it?", "Child 1: school", "Somebody started to look at it");
        }

        @Test
        void theOutcomeIsSaidInPlainWordsWithTheReasonAndTheNextStep() throws IOException {
            GATEWAY.answer("GET /api/v1/referrals/C-7KQ4-M2XP", 200, Samples.STATUS.formatted("DECIDED", "null", """
                            {"decidedAt":"2026-11-20T11:00:00Z","children":[{"child":0,"outcome":"FAMILY_HELP"}],
                             "reason":"The family wants help.","nextStep":"A worker phones on Monday."}"""));

            var page = see("my-referral", get("/my-referrals/C-7KQ4-M2XP").with(person("partner-practitioner")));

            assertThat(page.select("[aria-labelledby=decided]").text())
                    .contains("Family help", "The family wants help.", "A worker phones on Monday.");
        }

        @Test
        void anotherAgencysReferralIsNotFound() throws IOException {
            seeWith("not-found", 404, get("/my-referrals/C-2222-2222").with(person("partner-practitioner")));
        }
    }

    @Nested
    class TheQueue {

        @Test
        void aManagersHomeIsWhatWaitsForThem() throws IOException {
            GATEWAY.answer("GET /api/v1/contacts", 200, Samples.QUEUE);

            assertThat(browser.perform(get("/").with(manager())))
                    .redirectedUrl()
                    .isEqualTo("/queue?view=with-manager");
            var page = see("queue-manager", get("/queue").with(manager()));

            assertThat(page.select(".hub-tabs a[aria-current=page]").text()).startsWith("With manager");
            assertThat(GATEWAY.last("GET /api/v1/contacts").query()).isEqualTo("view=with-manager");
        }

        @Test
        void aManagerGoesFromTheListStraightToTheAnswer() throws IOException {
            GATEWAY.answer("GET /api/v1/contacts", 200, Samples.QUEUE.replaceFirst("RECEIVED", "PROPOSED"));

            var page = see("queue-to-sign", get("/queue?view=with-manager").with(manager()));
            var worker = see("queue-waiting", get("/queue?view=with-manager").with(priya()));

            assertThat(page.select("tbody th a").eachAttr("href"))
                    .startsWith(REFERRAL + "/decision", "/referrals/C-8MN5-P3YR/steps/lower-rating");
            assertThat(worker.select("tbody th a").attr("href")).isEqualTo(REFERRAL);
        }

        @Test
        void eachLineSaysBothClocksAndWhoReplied() throws IOException {
            GATEWAY.answer("GET /api/v1/contacts", 200, Samples.QUEUE);

            var page = see("queue-clocks", get("/queue").with(priya()));

            assertThat(page.select("tbody tr").get(1).text())
                    .contains("Decision due", "Paused", "2 of 4 replied", "Sender withdrew it");
            assertThat(page.select("a[href=#take-C-7KQ4-M2XP]").text()).contains("Skip to the first referral");
            assertThat(page.select("#take-C-7KQ4-M2XP")).hasSize(1);
        }

        @Test
        void aFilterKeepsTheOrderAndSaysHowFarItLooked() throws IOException {
            GATEWAY.answer("GET /api/v1/contacts", 200, Samples.QUEUE.replace("\"next/1+2\"", "null"));

            var page =
                    see("queue-filter", get("/queue?view=all&rating=NOT_RATED").with(priya()));

            assertThat(page.select("tbody .hub-queue__reference").eachText()).containsExactly("C-7KQ4-M2XP");
            assertThat(page.select("main").text()).contains("1 of the 3 most urgent fit");
            assertThat(page.select("#rating option[selected]").attr("value")).isEqualTo("NOT_RATED");
        }

        @Test
        void aFilterThatFindsNothingSaysSo() throws IOException {
            GATEWAY.answer("GET /api/v1/contacts", 200, Samples.QUEUE.replace("\"next/1+2\"", "null"));

            var page =
                    see("queue-filter-empty", get("/queue?view=all&rating=RED").with(priya()));

            assertThat(page.select("main").text()).contains("Nothing in this list fits the filter.");
        }
    }
}
