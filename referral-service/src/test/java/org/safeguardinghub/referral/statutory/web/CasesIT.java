package org.safeguardinghub.referral.statutory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.screen;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class CasesIT extends ReferralServiceCase {

    static final String TODAY = LocalDate.now(ZoneId.of("Europe/London")).toString();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSignedDecisionOpensAReferralWithItsOwnReferenceAndClocks() {
        var morgan = aManager("open");
        var contact = decided("open", "OPEN-1", "STRATEGY_DISCUSSION");

        var listed = morgan.get("/api/v1/cases?contact=" + contact);
        assertThat(listed.json().at("/items").size()).isEqualTo(1);
        assertThat(listed.text("/items/0/childName")).isEqualTo("Amara T");
        var reference = listed.text("/items/0/reference");
        assertThat(reference).matches("R-[0-9A-Z]{4}-[0-9A-Z]{4}");
        var view = morgan.get("/api/v1/cases/" + reference);
        assertThat(view.text("/state")).isEqualTo("ACTIVE");
        assertThat(view.text("/contactReference")).isEqualTo(contact);
        assertThat(view.text("/laChildId")).matches("[0-9A-Z]{12}");
        assertThat(view.text("/referredOn")).isEqualTo(TODAY);
        assertThat(view.json().at("/clocks").toString()).contains("ASSESSMENT_45", "STRATEGY_3");
        assertThat(events(reference)).contains("ReferralOpened").contains("ClocksSet");
    }

    @Test
    void aContactWithoutAReferralOpensNone() {
        var contact = decided("none", "NONE-1", "INFORMATION_AND_ADVICE");

        assertThat(aManager("none")
                        .get("/api/v1/cases?contact=" + contact)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void fromAStrategyDiscussionToAConferenceAndAPlan() {
        var priya = aWorker("s47");
        var morgan = aManager("s47");
        var reference = opened(morgan, decided("s47", "S47-1", "STRATEGY_DISCUSSION"));

        assertThat(step(priya, reference, "strategy-discussions", call("met-police:POLICE", "gstt-nhs:HEALTH"))
                        .text("/code"))
                .isEqualTo("referrer-missing");
        done(
                priya,
                reference,
                "strategy-discussions",
                call("met-police:POLICE", "gstt-nhs:HEALTH", "s47-school:EDUCATION"));
        done(priya, reference, "strategy-discussions/1/held", """
                {"heldOn": "%s", "section47": true, "minutes": "All agreed.",
                 "attended": [{"agency": "met-police", "sector": "POLICE"}, {"agency": "gstt-nhs", "sector": "HEALTH"}]}""".formatted(TODAY));
        assertThat(morgan.get("/api/v1/cases?view=with-manager").json().toString())
                .contains(reference);
        var begin = "{\"discussion\": 1, \"startedOn\": \"%s\"}".formatted(TODAY);
        assertThat(step(priya, reference, "section-47", begin).status()).isEqualTo(403);
        done(morgan, reference, "section-47", begin);
        assertThat(step(morgan, reference, "section-47", begin).text("/code")).isEqualTo("enquiries-overlap");
        done(priya, reference, "section-47/conference", "{\"heldOn\": \"%s\", \"plan\": \"NEG\"}".formatted(TODAY));

        var view = morgan.get("/api/v1/cases/" + reference);
        assertThat(view.text("/enquiries/0/plan")).isEqualTo("NEG");
        assertThat(view.text("/plans/0/first")).isEqualTo("NEG");
        assertThat(view.json().at("/clocks").toString()).doesNotContain("ICPC_15", "STRATEGY_3");
        assertThat(events(reference))
                .contains("StrategyDiscussionCalled")
                .contains("StrategyDiscussionHeld")
                .contains("Section47Started")
                .contains("Section47Ended");
    }

    @Test
    void anInvitedAgencyReadsWhenAndHowAndNothingOfTheCase() {
        var priya = aWorker("invite");
        var morgan = aManager("invite");
        var reference = opened(morgan, decided("invite", "INVITE-1", "STRATEGY_DISCUSSION"));
        var police = aSystem("met-police", "invite");
        done(
                priya,
                reference,
                "strategy-discussions",
                call("met-police:POLICE", "gstt-nhs:HEALTH", "invite-school:EDUCATION"));

        var listed = police.get("/api/v1/invitations");
        var one = police.get("/api/v1/invitations/" + listed.text("/items/0/caseId"));

        assertThat(listed.json().at("/items").size()).isEqualTo(1);
        assertThat(one.text("/items/0/at")).isEqualTo("2026-12-29T14:00:00Z");
        assertThat(one.text("/items/0/joining")).isEqualTo("Ring 020 7946 0000");
        assertThat(one.text("/items/0/state")).isEqualTo("CALLED");
        assertThat(one.json().toString()).doesNotContain("Amara", "Testchild", reference);
        done(morgan, reference, "strategy-discussions/1/called-off", "{\"because\": \"It was another child.\"}");
        var off = police.get("/api/v1/invitations/" + listed.text("/items/0/caseId"));
        assertThat(off.text("/items/0/state")).isEqualTo("CALLED_OFF");
        assertThat(off.json().toString()).doesNotContain("another child");
        assertThat(readings(listed.text("/items/0/caseId"))).isEqualTo(2);
    }

    @Test
    void whoeverIsNotInvitedFindsNoInvitation() {
        var morgan = aManager("uninvited");
        var reference = opened(morgan, decided("uninvited", "UNINVITED-1", "STRATEGY_DISCUSSION"));
        done(
                aWorker("uninvited"),
                reference,
                "strategy-discussions",
                call("met-police:POLICE", "gstt-nhs:HEALTH", "uninvited-school:EDUCATION"));
        var id = aSystem("met-police", "uninvited").get("/api/v1/invitations").text("/items/0/caseId");

        for (var other : List.of(aSystem("oxleas-nhs", "uninvited"), aSystem("met-police", "elsewhere"))) {
            assertThat(other.get("/api/v1/invitations/" + id).status()).isEqualTo(404);
            assertThat(other.get("/api/v1/invitations").json().at("/items").size())
                    .isZero();
        }
        var police = aSystem("met-police", "uninvited");
        assertThat(police.get("/api/v1/invitations/not-an-id").status()).isEqualTo(404);
        assertThat(police.get("/api/v1/invitations?cursor=mine").text("/code")).isEqualTo("bad-cursor");
        assertThat(morgan.get("/api/v1/invitations/" + id).status()).isEqualTo(403);
        assertThat(withoutTheWhere("oxleas-nhs", "uninvited")).isZero();
        assertThat(withoutTheWhere("met-police", "uninvited")).isOne();
    }

    @Test
    void manyInvitationsComePageByPage() {
        var priya = aWorker("pages");
        var reference = opened(aManager("pages"), decided("pages", "PAGES-1", "STRATEGY_DISCUSSION"));
        for (int i = 0; i < 3; i++) {
            done(
                    priya,
                    reference,
                    "strategy-discussions",
                    call("met-police:POLICE", "gstt-nhs:HEALTH", "pages-school:EDUCATION"));
        }
        var police = aSystem("met-police", "pages");

        var first = police.get("/api/v1/invitations?limit=2");
        var second = police.get("/api/v1/invitations?limit=2&cursor=" + first.text("/nextCursor"));

        assertThat(first.json().at("/items").size()).isEqualTo(2);
        assertThat(second.json().at("/items").size()).isEqualTo(1);
        assertThat(second.json().at("/nextCursor").isMissingNode()
                        || second.json().at("/nextCursor").isNull())
                .isTrue();
        assertThat(second.text("/items/0/discussion")).isEqualTo("1");
    }

    @Test
    void anAssessmentIsAuthorisedWithFactorsAndTheReferralClosed() {
        var priya = aWorker("assess");
        var morgan = aManager("assess");
        var dee = aManager("assess");
        var reference = opened(morgan, decided("assess", "ASSESS-1", "SECTION_17_ASSESSMENT"));

        done(priya, reference, "assessments", "{\"startedOn\": \"%s\"}".formatted(TODAY));
        var contradictory = step(morgan, reference, "assessments/authorisation", authorisation("\"21\", \"4B\""));
        assertThat(contradictory.status()).isEqualTo(422);
        assertThat(contradictory.json().toString()).contains("none-with-others");
        assertThat(step(morgan, reference, "assessments/authorisation", authorisation("\"18A\""))
                        .status())
                .isEqualTo(422);
        assertThat(step(priya, reference, "ending", closing()).text("/code")).isEqualTo("work-unfinished");
        done(morgan, reference, "assessments/authorisation", authorisation("\"4B\", \"16A\""));
        done(morgan, reference, "ending", closing());
        assertThat(step(morgan, reference, "ending/signature", "").text("/code"))
                .isEqualTo("signed-by-proposer");
        done(dee, reference, "ending/signature", "");

        assertThat(morgan.get("/api/v1/cases/" + reference).text("/closing/reason"))
                .isEqualTo("RC8");
        assertThat(events(reference)).contains("AssessmentAuthorised").contains("ReferralClosed");
    }

    @Test
    void aRefusedStepDownComesBackToAManagerAndASteppedDownOneIsTakenUpAgainAsNew() {
        var morgan = aManager("down2");
        var dee = aManager("down2");
        var reference = opened(morgan, decided("down2", "DOWN2-1", "SECTION_17_ASSESSMENT"));
        var stepDown = "{\"kind\": \"STEP_DOWN\", \"service\": \"Family help north\", \"because\": \"Safe now.\"}";
        var thresholdMet = "{\"thresholdMet\": true, \"because\": \"The worry stands.\"}";

        done(morgan, reference, "ending", stepDown);
        done(dee, reference, "ending/signature", "");
        done(morgan, reference, "step-down/refused", "{\"by\": \"FAMILY\", \"because\": \"They want nobody.\"}");
        assertThat(dee.get("/api/v1/cases?view=with-manager").json().toString()).contains(reference);
        done(dee, reference, "threshold-decision", thresholdMet);
        done(morgan, reference, "ending", stepDown);
        done(dee, reference, "ending/signature", "");
        done(
                morgan,
                reference,
                "step-down/accepted",
                "{\"acceptedBy\": \"Family help north\", \"familyAgreed\": \"The mother, on the telephone.\"}");
        var up = done(
                dee, reference, "step-up", "{\"to\": \"SECTION_17_ASSESSMENT\", \"because\": \"It began again.\"}");

        assertThat(up.text("/reference")).isNotEqualTo(reference);
        assertThat(dee.get("/api/v1/cases/" + up.text("/reference")).text("/steppedUpFrom"))
                .isEqualTo(reference);
        assertThat(step(dee, reference, "step-up", "{\"to\": \"SECTION_17_ASSESSMENT\", \"because\": \"Twice.\"}")
                        .text("/code"))
                .isEqualTo("child-has-open-referral");
    }

    @Test
    void noSecondReferralWhileOneIsOpenAndTheSignatureIsUndone() {
        decided("twice", "TWICE-1", "SECTION_17_ASSESSMENT");
        var priya = aWorker("twice");
        var morgan = aManager("twice");
        var second = aSystem("twice-school", "twice").refer(form("TWICE-2"));
        screen(priya, second, "AMBER");
        priya.stepDone(second, "proposal", proposal("SECTION_17_ASSESSMENT"));
        samePerson("TWICE-1", "TWICE-2");

        assertThat(morgan.step(second, "signature", "{}").text("/code")).isEqualTo("child-has-open-referral");

        assertThat(priya.get("/api/v1/contacts/" + second).text("/state")).isEqualTo("PROPOSED");
        morgan.stepDone(second, "proposal/sent-back", "{\"note\": \"It is open already.\"}");
        priya.stepDone(second, "proposal", proposal("NEW_INFORMATION_ON_OPEN_CASE"));
        morgan.stepDone(second, "signature", "{}");
        assertThat(morgan.get("/api/v1/cases?contact=" + second)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void referredAgainWithinAYearIsAReReferralAndTheChildKeepsTheirNumber() {
        var morgan = aManager("again");
        var dee = aManager("again");
        var first = opened(morgan, decided("again", "AGAIN-1", "SECTION_17_ASSESSMENT"));
        done(morgan, first, "ending", "{\"kind\": \"NO_FURTHER_ACTION\", \"because\": \"Nothing was found.\"}");
        done(dee, first, "ending/signature", "");
        var number = morgan.get("/api/v1/cases/" + first).text("/laChildId");
        var school = aSystem("again-school", "again");
        var second = school.refer(form("AGAIN-2"));
        samePerson("AGAIN-1", "AGAIN-2");

        sign("again", second, "SECTION_17_ASSESSMENT");

        var again = morgan.get("/api/v1/cases/" + opened(morgan, second));
        assertThat(again.json().at("/reReferral").asBoolean()).isTrue();
        assertThat(again.text("/laChildId")).isEqualTo(number);
    }

    @Test
    void anotherAuthorityAndAPartnerSeeNothingOfIt() {
        var reference = opened(aManager("here"), decided("here", "HERE-1", "SECTION_17_ASSESSMENT"));

        assertThat(aManager("elsewhere").get("/api/v1/cases/" + reference).status())
                .isEqualTo(404);
        assertThat(aManager("elsewhere").get("/api/v1/cases?view=open").json().toString())
                .doesNotContain(reference);
        assertThat(aSystem("here-school", "here")
                        .get("/api/v1/cases/" + reference)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAllocatedReferralIsItsWorkersAndItsManagers() {
        var priya = aWorker("alloc");
        var sam = aWorker("alloc");
        var morgan = aManager("alloc");
        var reference = opened(morgan, decided("alloc", "ALLOC-1", "SECTION_17_ASSESSMENT"));
        done(morgan, reference, "allocation", """
                {"team": "Assessment 2", "worker": {"id": "%s", "name": "Sam"}}""".formatted(sam.subject()));

        assertThat(sam.get("/api/v1/cases?view=mine").json().toString()).contains(reference);
        assertThat(step(priya, reference, "allocation/accepted", "").text("/code"))
                .isEqualTo("nothing-offered-to-you");
        done(sam, reference, "allocation/accepted", "");
        assertThat(step(priya, reference, "assessments", "{\"startedOn\": \"%s\"}".formatted(TODAY))
                        .status())
                .isEqualTo(403);
        done(sam, reference, "assessments", "{\"startedOn\": \"%s\"}".formatted(TODAY));
        assertThat(sam.post("/api/v1/cases/" + reference + "/assessments", "{\"startedOn\": \"%s\"}".formatted(TODAY))
                        .status())
                .isEqualTo(428);
        assertThat(sam.post("/api/v1/cases/" + reference + "/ending", closing(), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    private String decided(String authority, String clientReference, String outcome) {
        var contact = aSystem(authority + "-school", authority).refer(form(clientReference));
        sign(authority, contact, outcome);
        return contact;
    }

    private void sign(String authority, String contact, String outcome) {
        var priya = aWorker(authority);
        screen(priya, contact, "AMBER");
        priya.stepDone(contact, "proposal", proposal(outcome));
        aManager(authority).stepDone(contact, "signature", "{}");
    }

    private static String opened(Asking manager, String contact) {
        return manager.get("/api/v1/cases?contact=" + contact).text("/items/0/reference");
    }

    private static Asking.Answer step(Asking person, String reference, String step, String body) {
        var seen = person.get("/api/v1/cases/" + reference).header("ETag");
        return person.post("/api/v1/cases/" + reference + "/" + step, body, "If-Match", seen);
    }

    private static Asking.Answer done(Asking person, String reference, String step, String body) {
        var answer = step(person, reference, step, body);
        assertThat(answer.status()).as(step + " " + answer.json()).isEqualTo(200);
        return answer;
    }

    private static String call(String... invited) {
        var list = Stream.of(invited)
                .map(one -> one.split(":"))
                .map(one -> "{\"agency\": \"%s\", \"sector\": \"%s\"}".formatted(one[0], one[1]))
                .collect(Collectors.joining(","));
        return "{\"kind\": \"URGENT_TELEPHONE\", \"at\": \"2026-12-29T14:00:00Z\","
                + " \"joining\": \"Ring 020 7946 0000\", \"invited\": [" + list + "]}";
    }

    private static String authorisation(String factors) {
        return """
                {"authorisedOn": "%s", "factors": [%s], "childSeen": true, "needsSupport": false}""".formatted(TODAY, factors);
    }

    private static String closing() {
        return """
                {"kind": "CLOSE", "reason": "RC8", "on": "%s", "because": "No service is needed."}""".formatted(TODAY);
    }

    /** Row-level security lets nothing be seen before the transaction says whose rows it may touch. */
    private String events(String reference) {
        return transaction.execute(_ -> {
            enter();
            return String.join(
                    ",", jdbc.sql("""
                            select type from outbox
                            where aggregate_id = (select contact_id from referral where reference = ?)""").param(reference).query(String.class).list());
        });
    }

    /** How often somebody outside read of this case. */
    private int readings(String referral) {
        return jdbc.sql("select count(*) from audit_event where subject_id = ? and action = 'invitation-viewed'")
                .param(referral)
                .query(Integer.class)
                .single();
    }

    /** What row-level security lets through on its own. */
    private int withoutTheWhere(String agency, String authority) {
        return transaction.execute(_ -> {
            jdbc.sql("select set_config('app.authority', ?, true), set_config('app.agency', ?, true)")
                    .params(authority, agency)
                    .query((row, _) -> row.getString(1))
                    .single();
            return jdbc.sql("select count(*) from invitation")
                    .query(Integer.class)
                    .single();
        });
    }

    private void samePerson(String one, String other) {
        transaction.executeWithoutResult(_ -> {
            enter();
            jdbc.sql("""
                            update person set cluster_id = (
                                select cluster_id from contact join contact_person using (contact_id)
                                join person using (person_id) where client_reference = :one limit 1)
                            where person_id in (
                                select person_id from contact join contact_person using (contact_id)
                                where client_reference = :other)""").param("one", one).param("other", other).update();
        });
    }

    private void enter() {
        jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                .query((row, _) -> row.getString(1))
                .single();
    }

    private static String form(String clientReference) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"}}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(clientReference);
    }
}
