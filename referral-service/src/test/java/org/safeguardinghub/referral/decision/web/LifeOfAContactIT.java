package org.safeguardinghub.referral.decision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.Steps.SETTLED;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.rated;
import static org.safeguardinghub.referral.Steps.screen;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;

class LifeOfAContactIT extends ReferralServiceCase {

    static final String CONTACTS = "/api/v1/contacts/";

    @Test
    void fromAWorryToADecisionThatItsSenderReads() {
        var school = aSystem("life-school", "life");
        var priya = aWorker("life");
        var morgan = aManager("life");
        var reference = school.refer(calm("LIFE-1"));

        screen(priya, reference, "AMBER");
        priya.stepDone(reference, "proposal", proposal("SECTION_17_ASSESSMENT"));
        assertThat(morgan.get("/api/v1/contacts?view=with-manager").json().toString())
                .contains(reference);
        morgan.stepDone(reference, "signature", "{}");

        var status = school.get("/api/v1/referrals/" + reference);
        assertThat(status.text("/status")).isEqualTo("DECIDED");
        assertThat(status.text("/outcome/children/0/outcome")).isEqualTo("SECTION_17_ASSESSMENT");
        assertThat(status.text("/outcome/reason")).isEqualTo("You told us of a bruise.");
        assertThat(status.json().toString()).doesNotContain(priya.subject()).doesNotContain(morgan.subject());
        assertThat(priya.step(reference, "closing", "{\"because\": \"Done.\"}").text("/code"))
                .isEqualTo("outcome-not-sent");
        priya.stepDone(reference, "outcome-told", "{\"channel\": \"PHONE\"}");
        assertThat(priya.stepDone(reference, "closing", "{\"because\": \"Assessment has begun.\"}")
                        .text("/state"))
                .isEqualTo("CLOSED");
        assertThat(priya.get("/api/v1/contacts?view=all").json().toString()).doesNotContain(reference);
        assertThat(priya.stepDone(reference, "reopening", "{\"because\": \"The aunt rang.\"}")
                        .text("/state"))
                .isEqualTo("CLAIMED");
    }

    @Test
    void whoProposedCannotSignAndWhoIsNoManagerNeither() {
        var reference = aSystem("sign-school", "sign").refer(calm("SIGN-1"));
        var morgan = aManager("sign");
        screen(morgan, reference, "AMBER");
        morgan.stepDone(reference, "proposal", proposal("SECTION_17_ASSESSMENT"));

        assertThat(morgan.step(reference, "signature", "{}").text("/code")).isEqualTo("signed-by-proposer");
        assertThat(aWorker("sign").step(reference, "signature", "{}").status()).isEqualTo(403);

        var dee = aManager("sign");
        dee.stepDone(reference, "proposal/sent-back", "{\"note\": \"What does her brother say?\"}");
        var sentBack = morgan.get(CONTACTS + reference);
        assertThat(sentBack.text("/state")).isEqualTo("SCREENED");
        assertThat(sentBack.text("/lastNote/why")).isEqualTo("What does her brother say?");
    }

    @Test
    void closingWithoutActionNeedsTheHistoryOpenedByBoth() {
        var reference = aSystem("gate-school", "gate").refer(calm("GATE-1"));
        var priya = aWorker("gate");
        var morgan = aManager("gate");
        screen(priya, reference, "GREEN");

        assertThat(priya.step(reference, "proposal", proposal("NO_FURTHER_ACTION"))
                        .text("/code"))
                .isEqualTo("history-not-opened");
        open(priya, reference);
        priya.stepDone(reference, "proposal", proposal("NO_FURTHER_ACTION"));
        assertThat(morgan.step(reference, "signature", "{}").text("/code")).isEqualTo("history-not-opened");
        open(morgan, reference);
        morgan.stepDone(reference, "signature", "{}");
    }

    @Test
    void aStepSaysWhatItSawAndWhoseTheContactIs() {
        var reference = aSystem("step-school", "step").refer(calm("STEP-1"));
        var priya = aWorker("step");
        var sam = aWorker("step");
        screen(priya, reference, "AMBER");

        var path = CONTACTS + reference + "/ratings";
        assertThat(priya.post(path, rated("RED")).status()).isEqualTo(428);
        assertThat(priya.post(path, rated("RED"), "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(sam.step(reference, "ratings", rated("RED")).text("/code")).isEqualTo("already-claimed");
        assertThat(priya.step(reference, "screening", rated("RED")).text("/code"))
                .isEqualTo("not-possible-now");
        assertThat(priya.post(CONTACTS + "C-2222-2222/ratings", rated("RED"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(priya.get(CONTACTS + reference).text("/state")).isEqualTo("SCREENED");
    }

    @Test
    void everyFaultOfAProposalIsNamedAndNothingIsSaved() {
        var reference = aSystem("fault-school", "fault").refer(calm("FAULT-1"));
        var priya = aWorker("fault");
        screen(priya, reference, "AMBER");

        var refused = priya.step(reference, "proposal", """
                {"children": [{"child": 0, "outcome": "NFA", "threshold": "L 3", "primaryNeed": "N11", "voice": {}}],
                 "rationale": " ", "evidence": 7, "lateBecuase": "typo"}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors").toString())
                .contains("/children/0/outcome", "unknown-code")
                .contains("/rationale", "/evidence", "/notAvailable", "/feedback/reason")
                .contains("unknown-property")
                .contains("/children/0/primaryNeed")
                .doesNotContain("typo");
        assertThat(priya.get(CONTACTS + reference).text("/state")).isEqualTo("SCREENED");
    }

    @Test
    void aLowerRatingWaitsForAManager() {
        var reference = aSystem("down-school", "down").refer(calm("DOWN-1"));
        var priya = aWorker("down");
        screen(priya, reference, "AMBER");

        priya.stepDone(reference, "ratings", rated("GREEN"));
        assertThat(priya.get(CONTACTS + reference).text("/rating")).isEqualTo("AMBER");
        aManager("down")
                .stepDone(reference, "downgrade-answers", "{\"agrees\": true, \"why\": \"The bruise is old.\"}");

        var agreed = priya.get(CONTACTS + reference);
        assertThat(agreed.text("/rating")).isEqualTo("GREEN");
        assertThat(agreed.json().at("/screening/ratings").size()).isEqualTo(2);
    }

    @Test
    void aContactIsHandedOverWhenTheOtherAccepts() {
        var reference = aSystem("hand-school", "hand").refer(calm("HAND-1"));
        var priya = aWorker("hand");
        var sam = aWorker("hand");
        priya.stepDone(reference, "claim", "");
        var offer = """
                {"to": {"id": "%s", "name": "Somebody else"}, "note": "The mother rings at four."}""".formatted(sam.subject());

        assertThat(priya.step(reference, "hand-over", offer).text("/code")).isEqualTo("colleague-not-known");
        sam.get("/api/v1/contacts");
        priya.stepDone(reference, "hand-over", offer);
        assertThat(priya.get(CONTACTS + reference).text("/owner/id")).isEqualTo(priya.subject());
        assertThat(priya.get(CONTACTS + reference).text("/handOver/to/name")).isEqualTo("Name of " + sam.subject());
        assertThat(aWorker("hand").step(reference, "hand-over/accepted", "").text("/code"))
                .isEqualTo("nothing-offered-to-you");
        sam.stepDone(reference, "hand-over/accepted", "");

        assertThat(sam.get(CONTACTS + reference).text("/owner/id")).isEqualTo(sam.subject());
        assertThat(priya.step(reference, "identity", SETTLED).text("/code")).isEqualTo("already-claimed");
    }

    @Test
    void theSenderIsAskedAndSeesTheQuestion() {
        var school = aSystem("ask-school", "ask");
        var reference = school.refer(calm("ASK-1"));
        var priya = aWorker("ask");
        priya.stepDone(reference, "claim", "");

        priya.stepDone(reference, "question", "{\"question\": \"Which class is she in?\"}");

        var status = school.get("/api/v1/referrals/" + reference);
        assertThat(status.text("/status")).isEqualTo("INFORMATION_NEEDED");
        assertThat(status.text("/question")).isEqualTo("Which class is she in?");
        priya.stepDone(reference, "question/waited-enough", "");
    }

    @Test
    void ourDutyStandsUntilTheOtherAuthorityAcceptsInWriting() {
        var reference = aSystem("move-school", "move").refer(calm("MOVE-1"));
        var priya = aWorker("move");
        screen(priya, reference, "GREEN");

        priya.stepDone(reference, "transfer", "{\"toAuthority\": \"Westmarsh\", \"because\": \"They live there.\"}");
        assertThat(priya.get("/api/v1/contacts?view=mine").json().toString()).contains(reference);
        assertThat(priya.step(reference, "transfer/accepted", "{\"acceptedBy\": \"J. Marsh\"}")
                        .status())
                .isEqualTo(422);
        assertThat(priya.stepDone(
                                reference,
                                "transfer/accepted",
                                "{\"acceptedBy\": \"J. Marsh\", \"evidence\": \"E-mail of 24 November, on file.\"}")
                        .text("/state"))
                .isEqualTo("TRANSFERRED_OUT");
    }

    private static void open(Asking person, String reference) {
        assertThat(person.get(CONTACTS + reference + "/earlier").status()).isEqualTo(200);
    }

    private static String calm(String clientReference) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"}}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(clientReference);
    }
}
