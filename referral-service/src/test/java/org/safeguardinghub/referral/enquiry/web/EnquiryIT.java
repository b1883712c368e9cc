package org.safeguardinghub.referral.enquiry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.rated;
import static org.safeguardinghub.referral.Steps.screen;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.safeguardinghub.kit.disclosure.DisclosureDecision;
import org.safeguardinghub.kit.disclosure.DisclosureDecision.Outcome;
import org.safeguardinghub.kit.disclosure.DisclosureQuestion;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.ResourceAccessException;

class EnquiryIT extends ReferralServiceCase {

    static final String CONTACTS = "/api/v1/contacts/";
    static final String REQUESTS = "/api/v1/requests";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** Everything of one test happens in an authority of its own. */
    String authority = "";

    Asking school;
    Asking police;
    Asking priya;

    EnquiryIT() {
        this.school = new Asking(0, "", () -> "");
        this.police = school;
        this.priya = school;
    }

    @BeforeEach
    void anAuthorityWithTwoAgencies() {
        authority = "enq-" + UUID.randomUUID().toString().substring(0, 8);
        school = aSystem(authority + "-school", authority);
        police = aSystem(authority + "-police", authority);
        priya = aWorker(authority);
        police.refer(form("KNOWN-1", "GIVEN"));
        when(disclosures.decide(any())).thenReturn(decision(Outcome.PERMIT));
    }

    @Test
    void twoAgenciesAreAskedAndTheirAnswersStandTogether() {
        var reference = screened("GREEN", "GIVEN");

        var sent = ask(reference, section17("police", "school"));
        assertThat(sent.status()).isEqualTo(201);
        assertThat(priya.get(CONTACTS + reference).text("/state")).isEqualTo("GATHERING");
        assertThat(queue(reference)).isEqualTo("2/0");

        var asked = police.get(REQUESTS);
        assertThat(asked.json().at("/items").size()).isEqualTo(1);
        assertThat(asked.json().toString()).doesNotContain("Amara");
        var id = asked.text("/items/0/id");
        var request = police.get(REQUESTS + "/" + id);
        assertThat(request.text("/about/0/name")).isEqualTo("Amara Testchild");
        assertThat(request.json().at("/about/0/birthYear").intValue()).isEqualTo(2020);
        assertThat(request.text("/statement/threshold")).isEqualTo("SECTION_17");
        assertThat(request.text("/statement/purpose")).isEqualTo("To decide what help she needs.");
        assertThat(request.json().toString())
                .doesNotContain("bruise", "2020-03-14", "Invented Row", reference, "\"id\":\"" + priya.subject());

        assertThat(police.post(REQUESTS + "/" + id + "/answer", answer("LAST_SEEN", "KNOWN", "On Monday, well."))
                        .text("/state"))
                .isEqualTo("PARTLY_ANSWERED");
        assertThat(queue(reference)).isEqualTo("2/0");
        assertThat(police.post(REQUESTS + "/" + id + "/answer", answer("WORRIES", "NOTHING_KNOWN", null))
                        .text("/state"))
                .isEqualTo("ANSWERED");
        assertThat(queue(reference)).isEqualTo("2/1");

        var page = priya.get(CONTACTS + reference + "/requests");
        assertThat(page.text("/requests/0/agency/id")).isEqualTo(authority + "-police");
        assertThat(page.text("/requests/0/request/questions/0/answers/0/text")).isEqualTo("On Monday, well.");
        assertThat(page.text("/requests/0/request/questions/1/answers/0/kind")).isEqualTo("NOTHING_KNOWN");
        assertThat(page.json().at("/requests/1/request/missing").size()).isEqualTo(2);
        assertThat(priya.get(CONTACTS + reference + "/chronology").json().toString())
                .contains("REQUEST_SENT", "REQUEST_ANSWERED", "On Monday, well.");
    }

    @Test
    void anotherAgencyAndAnotherAuthorityGet404() {
        var reference = screened("GREEN", "GIVEN");
        ask(reference, section17("police"));
        var id = police.get(REQUESTS).text("/items/0/id");
        var elsewhere = aSystem(authority + "-police", "another-" + authority);

        for (var stranger : List.of(school, elsewhere)) {
            assertThat(stranger.get(REQUESTS).json().at("/items").size()).isZero();
            assertThat(stranger.get(REQUESTS + "/" + id).status()).isEqualTo(404);
            assertThat(stranger.post(REQUESTS + "/" + id + "/answer", answer("WORRIES", "KNOWN", "x"))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(aWorker("another-" + authority)
                        .post(REQUESTS + "/" + id + "/chasers", "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(aWorker("another-" + authority)
                        .get(CONTACTS + reference + "/requests")
                        .status())
                .isEqualTo(404);
        assertThat(priya.get(REQUESTS).status()).isEqualTo(403);
        assertThat(police.get(CONTACTS + reference + "/requests").status()).isEqualTo(403);
    }

    @Test
    void whatIsNotSoIsNotStated() {
        var reference = screened("AMBER", "NOT_ASKED");

        assertThat(ask(reference, section17("police")).text("/code")).isEqualTo("agreement-missing");
        assertThat(ask(reference, request("SECTION_47", "CA1989_S47", "police")).text("/code"))
                .isEqualTo("section-47-not-decided");
        assertThat(ask(reference, request("VITAL_INTERESTS", "ART6_1_D", "police"))
                        .text("/code"))
                .isEqualTo("not-in-danger");
        assertThat(ask(reference, request("DUTY_TO_SHARE", "CWSA2026_S4", "police"))
                        .text("/code"))
                .isEqualTo("balance-missing");
        assertThat(ask(reference, section17("nobody-known")).text("/errors/0/code"))
                .isEqualTo("agency-not-known");
        assertThat(ask(reference, section17("police").replace("LAST_SEEN", "SHOE_SIZE"))
                        .text("/errors/0/code"))
                .isEqualTo("question-not-known");
        assertThat(priya.get(CONTACTS + reference).text("/state")).isEqualTo("SCREENED");
        assertThat(police.get(REQUESTS).json().at("/items").size()).isZero();
    }

    @Test
    void onlyAManagerWhoIsSomebodyElseLetsAgenciesBeAskedUnknownToTheFamily() {
        var reference = screened("AMBER", "GIVEN");
        var unknown = section17("police")
                .replace("\"familyKnows\": \"YES\"", "\"familyKnows\": \"NO\", \"whyNot\": \"She might be hurt.\"");

        assertThat(ask(reference, unknown).text("/code")).isEqualTo("authorisation-missing");
        assertThat(aManager(authority)
                        .post(
                                CONTACTS + reference + "/requests/authorisation",
                                "{\"why\": \"It would put her at risk.\"}")
                        .status())
                .isEqualTo(201);
        assertThat(ask(reference, unknown).status()).isEqualTo(201);
    }

    @Test
    void aSection47DecisionOnTheSameChildOnAnotherContactIsEnough() {
        var signed = screened("RED", "NOT_ASKED");
        priya.stepDone(signed, "proposal", proposal("STRATEGY_DISCUSSION"));
        aManager(authority).stepDone(signed, "signature", "{}");
        var reference = screened("AMBER", "NOT_ASKED");

        var wish = request("SECTION_47", "CA1989_S47", "police");
        assertThat(ask(reference, wish).text("/code")).isEqualTo("section-47-not-decided");
        sameChild(signed, reference);
        assertThat(ask(reference, wish).status()).isEqualTo(201);

        var question = ArgumentCaptor.forClass(DisclosureQuestion.class);
        Mockito.verify(disclosures, Mockito.atLeastOnce()).decide(question.capture());
        assertThat(question.getValue().stage()).isEqualTo("S47");
        assertThat(question.getValue().purpose()).isEqualTo("INFORMATION_REQUEST");
        assertThat(question.getValue().recipient()).isEqualTo(authority + "-police");
        assertThat(question.getValue().categories()).containsExactly("NAMES", "BIRTH_DATES");
    }

    @Test
    void nothingIsSentWhereTheDisclosureRulesRefuse() {
        when(disclosures.decide(any())).thenReturn(decision(Outcome.REFUSE));
        var reference = screened("GREEN", "GIVEN");

        var refused = ask(reference, section17("police"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("disclosure-refused");
        assertThat(refused.text("/rule")).isEqualTo("a-rule");
        assertThat(police.get(REQUESTS).json().at("/items").size()).isZero();
        assertThat(priya.get(CONTACTS + reference).text("/state")).isEqualTo("SCREENED");
    }

    @Test
    void whileConsentIsAwayOnlyDangerIsAskedAndDecidedAfterwards() {
        when(disclosures.decide(any())).thenThrow(new ResourceAccessException("away"));
        var calm = screened("GREEN", "GIVEN");
        var red = screened("RED", "NOT_ASKED");

        assertThat(ask(calm, section17("police")).status()).isEqualTo(503);
        assertThat(ask(red, request("VITAL_INTERESTS", "ART6_1_D", "police")).status())
                .isEqualTo(201);
        assertThat(priya.get(CONTACTS + red + "/requests").text("/requests/0/permission/rule"))
                .isEqualTo("danger-never-waits");

        Mockito.reset(disclosures);
        when(disclosures.decide(any())).thenReturn(decision(Outcome.PERMIT));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(priya.get(CONTACTS + red + "/requests").text("/requests/0/permission/rule"))
                                .isEqualTo("a-rule"));
    }

    @Test
    void nobodyCanHaveTakenTheirAgreementBackInTheFuture() {
        var reference = screened("GREEN", "GIVEN");

        var refused = priya.step(
                reference, "agreement-withdrawal", """
                {"by": "Her mother", "when": "%s", "how": "By telephone."}""".formatted(Instant.now().plus(1, ChronoUnit.DAYS)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/when");
        assertThat(refused.text("/errors/0/code")).isEqualTo("in-the-future");
        assertThat(priya.get(CONTACTS + reference + "/requests")
                        .json()
                        .at("/withdrawals")
                        .size())
                .isZero();
    }

    @Test
    void withdrawnAgreementStopsWhatRestedOnItAndKeepsWhatWasAnswered() {
        var reference = screened("GREEN", "GIVEN");
        ask(reference, section17("police", "school"));
        var answered = school.get(REQUESTS).text("/items/0/id");
        var outstanding = police.get(REQUESTS).text("/items/0/id");
        school.post(REQUESTS + "/" + answered + "/answer", both("KNOWN", "She is well."));

        var withdrawn = priya.step(reference, "agreement-withdrawal", """
                {"by": "Her mother", "when": "2026-11-20T10:00:00Z", "how": "By telephone."}""");

        assertThat(withdrawn.status()).isEqualTo(201);
        assertThat(police.get(REQUESTS + "/" + outstanding).text("/state")).isEqualTo("CANCELLED");
        assertThat(police.post(REQUESTS + "/" + outstanding + "/answer", both("KNOWN", "x"))
                        .text("/code"))
                .isEqualTo("not-possible-now");
        var page = priya.get(CONTACTS + reference + "/requests");
        assertThat(page.json().toString()).contains("She is well.");
        assertThat(page.json().at("/withdrawals/0/told").size()).isEqualTo(2);
        assertThat(page.json().at("/thresholdDecision/done").booleanValue()).isFalse();
        assertThat(ask(reference, section17("police")).text("/code")).isEqualTo("agreement-withdrawn");
        assertThat(priya.get(CONTACTS + reference).json().at("/history").toString())
                .contains("AGREEMENT_WITHDRAWN");

        priya.stepDone(reference, "ratings", rated("AMBER"));
        assertThat(priya.get(CONTACTS + reference + "/requests")
                        .json()
                        .at("/thresholdDecision/done")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void agreementThatIsGivenLaterHoldsFromThenOnAndStartsNothingAgain() {
        var reference = screened("GREEN", "REFUSED");
        assertThat(ask(reference, section17("police")).text("/code")).isEqualTo("agreement-refused");

        var given = priya.step(reference, "agreement", """
                {"by": "Her mother", "when": "2026-11-20T10:00:00Z", "how": "She rang: yes to family help."}""");

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.text("/recordedBy/name")).isNotEmpty();
        var choices = priya.get(CONTACTS + reference + "/requests/choices").json();
        assertThat(choices.at("/standing/agreement").asString()).isEqualTo("GIVEN");
        assertThat(choices.at("/standing/agreedSince").booleanValue()).isTrue();
        assertThat(ask(reference, section17("police")).status()).isEqualTo(201);
        assertThat(priya.get(CONTACTS + reference + "/requests").text("/agreements/0/by"))
                .isEqualTo("Her mother");
        assertThat(priya.get(CONTACTS + reference).json().at("/history").toString())
                .contains("AGREEMENT_GIVEN");
        assertThat(priya.get(CONTACTS + reference + "/chronology?kind=AGREEMENT_GIVEN")
                        .text("/items/0/why"))
                .isEqualTo("She rang: yes to family help.");
    }

    @Test
    void ofAgreementTheLastWordHolds() {
        var reference = screened("GREEN", "GIVEN");
        var said = "{\"by\": \"Her mother\", \"when\": \"2026-11-20T10:00:00Z\", \"how\": \"By telephone.\"}";
        ask(reference, section17("police"));
        var stopped = police.get(REQUESTS).text("/items/0/id");

        priya.step(reference, "agreement-withdrawal", said);
        priya.step(reference, "agreement", said);

        assertThat(police.get(REQUESTS + "/" + stopped).text("/state")).isEqualTo("CANCELLED");
        assertThat(ask(reference, section17("police")).status()).isEqualTo(201);
        priya.step(reference, "agreement-withdrawal", said);
        assertThat(ask(reference, section17("school")).text("/code")).isEqualTo("agreement-withdrawn");
    }

    @Test
    void aRefusalThatTheSenderHearsAfterwardsIsTheLastWord() {
        var mark = "E-" + UUID.randomUUID();
        var reference = school.refer(form(mark, "NOT_ASKED"));
        screen(priya, reference, "GREEN");
        priya.step(reference, "agreement", """
                {"by": "Her mother", "when": "2026-11-20T10:00:00Z", "how": "By telephone."}""");

        var amended = school.post(
                "/api/v1/referrals/" + reference + "/amendments",
                form(mark, "REFUSED").replaceFirst("\\{", "{\"because\": \"She says no to us.\","));

        assertThat(amended.status()).isEqualTo(200);
        assertThat(ask(reference, section17("police")).text("/code")).isEqualTo("agreement-refused");
    }

    @Test
    void agreementIsRecordedOnWhatWasSeenAndWithWhoSaidIt() {
        var reference = screened("GREEN", "REFUSED");

        var faults = priya.step(reference, "agreement", "{}");
        var stale = priya.post(CONTACTS + reference + "/agreement", """
                {"by": "Her mother", "when": "2026-11-20T10:00:00Z", "how": "By telephone."}""", "If-Match", "\"1\"");

        assertThat(faults.status()).isEqualTo(422);
        assertThat(faults.json().at("/errors").toString()).contains("/by", "/when", "/how");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(police.post(CONTACTS + reference + "/agreement", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void anAgencyRefusesWithARecordOfItsDecisionAndMayThinkAgain() {
        var reference = screened("GREEN", "GIVEN");
        ask(reference, section17("police"));
        var id = police.get(REQUESTS).text("/items/0/id");
        var path = REQUESTS + "/" + id + "/refusal";

        var faults = police.post(path, "{\"reason\": \"BECAUSE\", \"reviewDate\": \"1999-01-01\"}");
        assertThat(faults.status()).isEqualTo(422);
        assertThat(faults.json().at("/errors").toString())
                .contains("/reason", "/why", "/decidedBy", "/seniority", "/reviewDate");
        var review = LocalDate.now(ZoneId.of("Europe/London")).plusDays(7);
        var refused = police.post(path, """
                {"reason": "LIVE_INVESTIGATION", "why": "An arrest is planned.", "decidedBy": "DI Example",
                 "seniority": "SENIOR_MANAGER", "reviewDate": "%s"}""".formatted(review));

        assertThat(refused.text("/state")).isEqualTo("REFUSED");
        var page = priya.get(CONTACTS + reference + "/requests");
        assertThat(page.text("/requests/0/request/refusal/reason")).isEqualTo("LIVE_INVESTIGATION");
        assertThat(page.text("/requests/0/request/refusal/reviewDate")).isEqualTo(review.toString());
        assertThat(police.post(REQUESTS + "/" + id + "/answer", both("KNOWN", "It can be told now."))
                        .text("/state"))
                .isEqualTo("ANSWERED");
    }

    @Test
    void theWrongChildIsSaidAndAnotherQuestionIsNotAnswered() {
        var reference = screened("GREEN", "GIVEN");
        ask(reference, section17("police"));
        var id = police.get(REQUESTS).text("/items/0/id");

        assertThat(police.post(REQUESTS + "/" + id + "/answer", answer("ATTENDANCE", "KNOWN", "x"))
                        .text("/errors/0/code"))
                .isEqualTo("question-not-asked");
        assertThat(police.post(REQUESTS + "/" + id + "/answer", "{\"wrongChild\": \"Ours was born in 2011.\"}")
                        .text("/state"))
                .isEqualTo("WRONG_CHILD");
        assertThat(priya.get(CONTACTS + reference + "/requests").text("/requests/0/request/wrongChild/why"))
                .isEqualTo("Ours was born in 2011.");
        assertThat(ask(reference, section17("police")).status()).isEqualTo(201);
    }

    @Test
    void anAgencyHandsInAFileWithItsAnswerAndTheWorkerSeesWhoseItIs() {
        var reference = screened("GREEN", "GIVEN");
        ask(reference, section17("police"));
        var id = police.get(REQUESTS).text("/items/0/id");

        assertThat(handIn(police, id)).isEqualTo(201);

        assertThat(police.get(REQUESTS + "/" + id + "/attachments").text("/items/0/fileName"))
                .isEqualTo("log.txt");
        var seen = priya.get(CONTACTS + reference + "/attachments");
        assertThat(seen.text("/items/0/agency")).isEqualTo(police.subject());
        assertThat(seen.text("/items/0/agencyName")).isEqualTo("The agency " + police.subject());
        assertThat(school.get("/api/v1/referrals/" + reference + "/attachments")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(handIn(school, id)).isEqualTo(404);
        assertThat(school.get(REQUESTS + "/" + id + "/attachments").status()).isEqualTo(404);

        priya.post(REQUESTS + "/" + id + "/cancellation", """
                {"reason": "NO_LONGER_NEEDED", "why": "They rang."}""", "If-Match", "\"1\"");
        assertThat(handIn(police, id)).isEqualTo(409);
    }

    private static int handIn(Asking who, String request) {
        return who.upload(
                        "/api/v1/attachments?request=" + request,
                        "a page of the log".getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "text/plain",
                        "Content-Disposition",
                        "attachment; filename=log.txt")
                .statusCode();
    }

    @Test
    void theSameAnswerTwiceIsOneAnswer() {
        var reference = screened("GREEN", "GIVEN");
        ask(reference, section17("police"));
        var id = police.get(REQUESTS).text("/items/0/id");
        var path = REQUESTS + "/" + id + "/answer";

        police.post(path, both("KNOWN", "Well."), "Idempotency-Key", "one");
        var again = police.post(path, both("KNOWN", "Well."), "Idempotency-Key", "one");

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(police.get(REQUESTS + "/" + id)
                        .json()
                        .at("/questions/0/answers")
                        .size())
                .isEqualTo(1);
        assertThat(police.post(path, both("KNOWN", "More."), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void anAgencyThatIsLateIsRemindedAndItsAnswerTakenAndMarked() {
        var reference = screened("GREEN", "GIVEN");
        ask(reference, section17("police"));
        var id = police.get(REQUESTS).text("/items/0/id");
        dueAnHourAgo(id);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(police.get(REQUESTS + "/" + id)
                                .json()
                                .at("/chased")
                                .intValue())
                        .isEqualTo(1));
        assertThat(police.get(REQUESTS).json().at("/items/0/overdue").booleanValue())
                .isTrue();
        police.post(REQUESTS + "/" + id + "/answer", both("KNOWN", "Sorry."));
        assertThat(priya.get(CONTACTS + reference + "/requests")
                        .json()
                        .at("/requests/0/request/questions/0/answers/0/late")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void whoIsAskedBeforeItTurnsRedHasLessTime() {
        var reference = screened("GREEN", "GIVEN");
        ask(reference, section17("police"));
        var before = police.get(REQUESTS).text("/items/0/dueAt");

        priya.stepDone(reference, "ratings", rated("RED"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(police.get(REQUESTS).text("/items/0/dueAt"))
                        .isNotEqualTo(before)
                        .isEqualTo(priya.get(CONTACTS + reference).text("/screening/clock/dueAt")));
    }

    @Test
    void aRequestIsRemindedByAnybodyHereAndTakenBackByWhoeverHasTheContact() {
        var reference = screened("GREEN", "GIVEN");
        ask(reference, section17("police"));
        var id = police.get(REQUESTS).text("/items/0/id");
        var sam = aWorker(authority);
        var takeBack = "{\"reason\": \"NO_LONGER_NEEDED\", \"why\": \"They rang.\"}";

        assertThat(sam.post(REQUESTS + "/" + id + "/chasers", "", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        assertThat(sam.post(REQUESTS + "/" + id + "/cancellation", takeBack, "If-Match", "\"2\"")
                        .text("/code"))
                .isEqualTo("already-claimed");
        assertThat(priya.post(REQUESTS + "/" + id + "/cancellation", takeBack, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(priya.post(REQUESTS + "/" + id + "/cancellation", takeBack, "If-Match", "\"2\"")
                        .text("/state"))
                .isEqualTo("CANCELLED");
        assertThat(queue(reference)).isEqualTo("0/0");
    }

    @Test
    void everyVersionIsKeptAndNoneIsAltered() {
        var reference = screened("GREEN", "GIVEN");
        ask(reference, section17("police"));
        var id = UUID.fromString(police.get(REQUESTS).text("/items/0/id"));
        police.post(REQUESTS + "/" + id + "/answer", both("KNOWN", "Well."));

        var kept = inTheHouse(
                () -> jdbc.sql("select what from information_request_change where request_id = ? order by version")
                        .param(id)
                        .query(String.class)
                        .list());

        assertThat(kept).containsExactly("SENT", "ANSWERED");
        assertThat(catchThrowable(
                        () -> inTheHouse(() -> jdbc.sql("delete from information_request_change where request_id = ?")
                                .param(id)
                                .update())))
                .hasMessageContaining("never altered");
    }

    private String screened(String colour, String agreement) {
        var reference = school.refer(form("E-" + UUID.randomUUID(), agreement));
        screen(priya, reference, colour);
        return reference;
    }

    private Answer ask(String reference, String wish) {
        return priya.step(reference, "requests", wish);
    }

    /** How many were asked and have answered, as the queue says it. */
    private String queue(String reference) {
        return inTheHouse(() -> jdbc.sql("select asked || '/' || answered from contact where reference = ?")
                .param(reference)
                .query(String.class)
                .single());
    }

    private void sameChild(String one, String other) {
        inTheHouse(() -> jdbc.sql("""
                        update person set cluster_id = (
                            select p.cluster_id from person p join contact_person cp on cp.person_id = p.person_id
                            join contact c on c.contact_id = cp.contact_id
                            where c.reference = :one and cp.kind = 'CHILD' and cp.place = 0)
                        where person_id in (
                            select cp.person_id from contact_person cp join contact c on c.contact_id = cp.contact_id
                            where c.reference = :other and cp.kind = 'CHILD' and cp.place = 0)""").param("one", one).param("other", other).update());
    }

    private void dueAnHourAgo(String id) {
        inTheHouse(() -> jdbc.sql("""
                        update information_request
                        set due_at = now() - interval '1 hour', chase_at = now() - interval '1 hour',
                            document = jsonb_set(document, '{exchange,ask,due}', jsonb_build_object(
                                'at', to_char(now() at time zone 'utc' - interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                'remindAt', to_char(now() at time zone 'utc' - interval '2 hours', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))
                        where request_id = ?""").param(UUID.fromString(id)).update());
    }

    private <T> T inTheHouse(Supplier<T> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
            jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((row, _) -> row.getString(1))
                    .single();
            return work.get();
        }));
    }

    private String section17(String... agencies) {
        return request("SECTION_17", "ART6_1_E", agencies);
    }

    private String request(String threshold, String basis, String... agencies) {
        var ids = Arrays.stream(agencies)
                .map(agency -> "\"" + authority + "-" + agency + "\"")
                .collect(Collectors.joining(", "));
        return """
                {"agencies": [%s], "questions": ["LAST_SEEN", "WORRIES"], "threshold": "%s", "bases": ["%s"],
                 "purpose": "To decide what help she needs.", "familyKnows": "YES"}""".formatted(ids, threshold, basis);
    }

    private static String answer(String question, String kind, @Nullable String text) {
        return "{\"answers\": [" + one(question, kind, text) + "]}";
    }

    private static String both(String kind, String text) {
        return "{\"answers\": [" + one("LAST_SEEN", kind, text) + ", " + one("WORRIES", kind, text) + "]}";
    }

    private static String one(String question, String kind, @Nullable String text) {
        return "{\"question\": \"%s\", \"kind\": \"%s\"%s}"
                .formatted(question, kind, text == null ? "" : ", \"text\": \"" + text + "\"");
    }

    private static String form(String clientReference, String agreement) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"},
                               "addresses": [{"lines": ["1 Invented Row"]}]}],
                 "concern": {"observed": "A bruise on the arm."},
                 "familyInformed": {"informed": true},
                 "basis": {"codes": ["ART6_1_E"], "agreementToService": "%s"},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(clientReference, agreement);
    }

    private static DisclosureDecision decision(Outcome outcome) {
        return new DisclosureDecision(UUID.randomUUID(), outcome, "a-rule", "1", "Because.", List.of());
    }
}
