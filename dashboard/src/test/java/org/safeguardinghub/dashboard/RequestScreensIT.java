package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Asking partners, their own pages, and what lies beside a referral. */
class RequestScreensIT extends ScreenCase {

    static final String ADDRESS = "/referrals/C-7KQ4-M2XP/requests";
    static final String CONTACT = "/api/v1/contacts/C-7KQ4-M2XP";
    static final String ID = "018f0000-0000-7000-8000-0000000000a1";

    static final String FILE = Samples.FILE
            .replace("\"state\":\"RECEIVED\"", "\"state\":\"SCREENED\"")
            .replace("\"owner\":null", "\"owner\":{\"id\":\"priya\",\"name\":\"Priya Nair\"}");

    static final String REQUEST = """
            {"id":"%s","version":2,"state":"%s","urgency":"AMBER","askedAt":"2026-11-20T10:00:00Z",
             "askedBy":"Priya Nair","dueAt":"2026-11-20T11:00:00Z","overdue":true,"chased":1,
             "lastChasedAt":"2026-11-20T10:48:00Z",
             "about":[{"kind":"CHILD","place":0,"name":"Amara Testchild","birthYear":2020}],
             "statement":{"threshold":"SECTION_17","bases":["ART6_1_E"],"purpose":"To decide what help she needs.",
               "family":{"knows":true,"told":null,"whyNot":null},"notSeekingConsent":null,"balance":null},
             "questions":[
               {"code":"LAST_SEEN","words":"When did you last see the child?","answers":[
                 {"question":"LAST_SEEN","kind":"KNOWN","text":"On Monday, <b>well</b>.","asOf":"2026-11-19",
                  "by":{"subject":"x","name":"PC Example"},"at":"2026-11-20T11:30:00Z","late":true}]},
               {"code":"WORRIES","words":"What worries you?","answers":[]}],
             "missing":["WORRIES"],"refusal":null,"wrongChild":null,"cancellation":null}""";

    static final String COLLATED = """
            {"reference":"C-7KQ4-M2XP","version":4,"state":"GATHERING","withdrawals":[],"thresholdDecision":null,
             "authorisations":[],
             "requests":[{"agency":{"id":"thameside-police","name":"Thameside Police","type":"POLICE"},
                          "permission":{"rule":"r"},"request":%s}]}""".formatted(REQUEST.formatted(ID, "PARTLY_ANSWERED"));

    static final String CHOICES = """
            {"reference":"C-7KQ4-M2XP","version":3,"state":"SCREENED",
             "agencies":[{"id":"thameside-police","name":"Thameside Police","type":"POLICE"},
                         {"id":"quayside-homes","name":"Quayside Homes","type":"HOUSING"}],
             "questions":[{"code":"LAST_SEEN","words":"When did you last see the child?"},
                          {"code":"ATTENDANCE","words":"How is attendance?"}],
             "children":[],"adults":[],"dueAt":"2126-11-21T10:00:00Z",
             "standing":{"inDanger":false,"withdrawn":false,"agreement":"GIVEN","familyInformed":false,
                         "authorised":false,"section47":[]}}""";

    @BeforeEach
    void aHubThatHasAskedThePolice() {
        GATEWAY.forget();
        GATEWAY.answer("GET " + CONTACT, 200, FILE);
        GATEWAY.answer("GET " + CONTACT + "/requests", 200, COLLATED);
        GATEWAY.answer("GET " + CONTACT + "/requests/choices", 200, CHOICES);
        GATEWAY.answer("GET /api/v1/requests/" + ID, 200, REQUEST.formatted(ID, "PARTLY_ANSWERED"));
    }

    @Test
    void aWorkerReadsWhatWasSaidWithSourceAndTimeAndAsksOnOnePage() throws IOException {
        var page = see("requests", get(ADDRESS).with(priya()));

        assertThat(page.select("section h3").text()).isEqualTo("Thameside Police: Answered in part");
        assertThat(page.select("section").text())
                .contains("Late: was due", "Reminded once", "On Monday, <b>well</b>.", "PC Example", "late")
                .contains("What worries you? No answer yet");
        assertThat(page.text()).contains("The sender says the family agreed to a service.");
        assertThat(page.select("input[type=radio][checked]")).isEmpty();
        assertThat(page.select("input[name=agencies][checked]")).isEmpty();
        assertThat(page.select("input[name=agencies] + label").eachText())
                .containsExactly("Thameside Police", "Quayside Homes");
    }

    @Test
    void whoIsAskedWhatAndWhyGoesToTheHubWithTheVersionSeen() {
        GATEWAY.answer("POST " + CONTACT + "/requests", 201, "{\"requests\":[]}");

        var result = browser.perform(sent(
                ADDRESS,
                priya(),
                "agencies",
                "quayside-homes",
                "questions",
                "LAST_SEEN",
                "threshold",
                "SECTION_17",
                "purpose",
                "To help.",
                "familyKnows",
                "YES",
                "told",
                "I rang at ten."));

        assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, ADDRESS);
        assertThat(GATEWAY.asked()).anySatisfy(asked -> {
            assertThat(asked.question()).isEqualTo("POST " + CONTACT + "/requests");
            assertThat(asked.ifMatch()).isEqualTo("\"3\"");
        });
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() throws IOException {
        var page = seeWith("requests-faults", 422, sent(ADDRESS, priya(), "otherQuestion", "What does the nurse say?"));

        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary li").eachText())
                .contains("Choose whom to ask", "Say why you ask", "Say whether the family knows that you ask");
        assertThat(page.select("input[name=otherQuestion]").attr("value")).isEqualTo("What does the nurse say?");
    }

    @Test
    void aStatementThatIsNotTrueComesBackBesideItsField() throws IOException {
        GATEWAY.answer("POST " + CONTACT + "/requests", 409, """
                {"code":"section-47-not-decided","detail":"No manager has signed such a decision."}""");

        var page = seeWith(
                "requests-refused",
                409,
                sent(
                        ADDRESS,
                        priya(),
                        "agencies",
                        "quayside-homes",
                        "questions",
                        "LAST_SEEN",
                        "threshold",
                        "SECTION_47",
                        "purpose",
                        "To help.",
                        "familyKnows",
                        "YES"));

        assertThat(page.select("#threshold-error").text()).contains("No manager has signed such a decision.");
    }

    @Test
    void whatCouldNotBeFetchedIsNamedAndNotReadAsNothing() throws IOException {
        GATEWAY.answer("GET " + CONTACT + "/requests", 503, "");

        var page = see("requests-not-reached", get(ADDRESS).with(priya()));

        assertThat(page.text())
                .contains("We could not reach what agencies have said")
                .doesNotContain("No agency has");
    }

    @Test
    void aRequestIsTakenBackWithAReasonAndAWithdrawalIsRecorded() throws IOException {
        GATEWAY.answer("POST /api/v1/requests/" + ID + "/cancellation", 200, "{}");
        see("take-back", get(ADDRESS + "/" + ID + "/take-back?of=2").with(priya()));
        see("agreement-withdrawn", get(ADDRESS + "/agreement-withdrawn").with(priya()));

        var result = browser.perform(sent(
                ADDRESS + "/" + ID + "/take-back",
                priya(),
                "of",
                "2",
                "reason",
                "NO_LONGER_NEEDED",
                "why",
                "They rang."));

        assertThat(result).hasStatus(303);
        assertThat(GATEWAY.asked()).anySatisfy(asked -> {
            assertThat(asked.question()).endsWith("/cancellation");
            assertThat(asked.ifMatch()).isEqualTo("\"2\"");
        });
    }

    @Test
    void agreementThatIsGivenLaterIsRecordedBesideItsWithdrawal() throws IOException {
        GATEWAY.answer("POST " + CONTACT + "/agreement", 201, "{}");
        GATEWAY.answer("GET " + CONTACT + "/requests", 200, COLLATED.replace("\"withdrawals\":[]", """
                "withdrawals":[{"by":"Her mother","when":"2026-11-20T10:00:00Z","how":"By telephone.",
                                "recordedAt":"2026-11-20T10:05:00Z"}],
                "agreements":[{"by":"Her mother","when":"2026-11-20T12:00:00Z","how":"Yes to family help.",
                               "recordedAt":"2026-11-20T12:05:00Z"}]"""));

        var page = see("requests-agreed", get(ADDRESS).with(priya()));
        var form = see("agreement-given", get(ADDRESS + "/agreement-given").with(priya()));
        var wrong = seeWith("agreement-given-faults", 422, sent(ADDRESS + "/agreement-given", priya()));
        var result = browser.perform(sent(
                ADDRESS + "/agreement-given", priya(), "by", "Her mother", "how", "She rang: yes to family help."));

        assertThat(page.select(".hub-notice").eachText().getLast())
                .startsWith("Her mother agreed to a service")
                .endsWith("Yes to family help.");
        assertThat(page.select("a[href$=/agreement-given]")).hasSize(1);
        assertThat(form.select("main").text()).contains("Requests that were stopped stay stopped");
        assertThat(wrong.select(".govuk-error-summary li")).hasSize(2);
        assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, ADDRESS);
        var asked = GATEWAY.last("POST " + CONTACT + "/agreement");
        assertThat(asked.ifMatch()).isEqualTo("\"3\"");
        assertThat(asked.body()).contains("She rang: yes to family help.", "\"when\":");
    }

    @Test
    void anAgencySeesWhatItIsAskedWithoutANameAndAnswersInPart() throws IOException {
        GATEWAY.answer("GET /api/v1/requests", 200, """
                {"items":[{"id":"%s","version":2,"state":"SENT","urgency":"AMBER","askedAt":"2026-11-20T10:00:00Z",
                  "dueAt":"2026-11-20T11:00:00Z","overdue":true,"questions":2,"unanswered":2}],"nextCursor":"n/1"}""".formatted(ID));
        GATEWAY.answer("POST /api/v1/requests/" + ID + "/answer", 200, "{}");

        var list = see("agency-requests", get("/requests").with(officer()));
        var page = see("agency-answer", get("/requests/" + ID + "/answer").with(officer()));
        var result = browser.perform(sent("/requests/" + ID + "/answer", officer(), "kind-WORRIES", "NOTHING_KNOWN"));

        assertThat(list.select("tbody th a").attr("href")).isEqualTo("/requests/" + ID + "/answer");
        assertThat(list.select("a[rel=next]").attr("href")).isEqualTo("/requests?cursor=n%2F1");
        assertThat(page.select("main").text())
                .contains("Amara Testchild, born or expected in 2020", "To decide what help she needs.")
                .contains("You may still answer although it is late.");
        assertThat(page.select("input[type=radio][checked]")).isEmpty();
        assertThat(result).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/requests");
    }

    @Test
    void anAgencySeesWhereItIsInvitedToAndWhatWasCalledOff() throws IOException {
        GATEWAY.answer("GET /api/v1/invitations", 200, """
                {"items":[
                  {"caseId":"%1$s","discussion":2,"state":"CALLED","kind":"MEETING","at":"2026-11-24T10:00:00Z",
                   "joining":"<b>Room 4</b>, Laurence House","calledBy":"Priya Shah"},
                  {"caseId":"%1$s","discussion":1,"state":"CALLED_OFF","kind":"URGENT_TELEPHONE"}],
                 "nextCursor":"%1$s.1"}""".formatted(ID));

        var list = see("agency-invitations", get("/invitations").with(officer()));

        assertThat(list.select("tbody tr").eachText())
                .first()
                .asString()
                .contains("<b>Room 4</b>, Laurence House", "Priya Shah");
        assertThat(list.select("tbody strong").text()).isEqualTo("Called off");
        assertThat(list.select("a[rel=next]").attr("href")).isEqualTo("/invitations?cursor=" + ID + ".1");
    }

    @Test
    void anAnswerWithoutWordsAndARefusalWithoutADecisionComeBack() throws IOException {
        var answer = seeWith(
                "agency-answer-faults", 422, sent("/requests/" + ID + "/answer", officer(), "kind-WORRIES", "KNOWN"));
        var refusal = seeWith(
                "agency-refusal-faults",
                422,
                sent("/requests/" + ID + "/refusal", officer(), "refusalWhy", "An arrest is planned."));

        assertThat(answer.select(".govuk-error-summary a").attr("href")).isEqualTo("#text-WORRIES");
        assertThat(answer.select("#kind-WORRIES").hasAttr("checked")).isTrue();
        assertThat(refusal.select("#refusalWhy").text()).isEqualTo("An arrest is planned.");
        assertThat(refusal.select(".govuk-error-summary li")).hasSize(4);
    }

    @Test
    void nobodySeesTheOtherSidesPages() {
        assertThat(browser.perform(get("/requests").with(priya()))).hasForwardedUrl("/not-for-you");
        assertThat(browser.perform(get(ADDRESS).with(officer()))).hasForwardedUrl("/not-for-you");
    }

    @Test
    void whatLiesBesideAReferralIsSeenAndAnswered() throws IOException {
        GATEWAY.answer("GET " + CONTACT + "/related", 200, RELATED);
        GATEWAY.answer("GET " + CONTACT + "/household-tasks", 200, """
                {"tasks":[{"id":"%s","version":1,"missing":{"kind":"CHILD","place":2,"cluster":"%s","name":"Ben T","birth":null},
                  "namedIn":"C-2222-2222","namedBy":"Quayside Homes","raisedAt":"2026-11-20T10:00:00Z","answer":null}]}""".formatted(ID, ID));
        GATEWAY.answer("POST " + CONTACT + "/household-tasks/" + ID + "/answer", 200, "{}");

        var page = see("related", get("/referrals/C-7KQ4-M2XP/related").with(priya()));
        var wrong = seeWith(
                "related-faults",
                422,
                sent("/referrals/C-7KQ4-M2XP/related/household/" + ID, priya(), "of", "1", "answer", "ADD"));
        var result = browser.perform(sent(
                "/referrals/C-7KQ4-M2XP/related/household/" + ID,
                priya(),
                "of",
                "1",
                "answer",
                "ADD",
                "why",
                "Tenancy."));

        assertThat(page.text())
                .contains(
                        "A case is open already", "the property number here is 1001, in C-3333-3333 it is confidential")
                .contains("Quayside Homes names them (C-2222-2222). This referral does not.");
        assertThat(page.select("table caption").eachText())
                .contains("Reports that may tell of the same event", "Contacts about other children of the household");
        assertThat(page.select("input[type=radio][checked]")).isEmpty();
        assertThat(wrong.text()).contains("Say whether they live there, and how you know");
        assertThat(result).hasStatus(303);
    }

    static final String RELATED = """
            {"reference":"C-7KQ4-M2XP","incident":[],"sameChildren":[],"onOpenCase":true,"route":"x",
             "suggested":[{"report":{"reference":"C-4444-4444","receivedAt":"2026-11-20T10:00:00Z","incidentAt":null,
               "sourceAgencyName":"Thameside Police","state":"RECEIVED","children":["Amara T"]},"because":"SAME_DAYS"}],
             "household":[{"report":{"reference":"C-2222-2222","receivedAt":"2026-11-20T10:00:00Z","incidentAt":null,
               "sourceAgencyName":"Quayside Homes","state":"RECEIVED","children":["Ben T"]},"sameAddress":true,"sameAdult":false}],
             "openCases":[{"child":0,"referral":"R-5555-5555","openedAt":"2026-11-19T10:00:00Z"}],
             "addressConflicts":[{"child":0,"saidIn":"C-3333-3333","by":"UPRN","here":"1001","there":null}]}""";

    private RequestPostProcessor officer() {
        return person("partner-practitioner");
    }
}
