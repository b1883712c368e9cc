package org.safeguardinghub.referral.amendment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.Steps.SETTLED;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.screen;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;
import tools.jackson.databind.node.ObjectNode;

class AmendmentIT extends ReferralServiceCase {

    static final String AMARA =
            "{\"name\": {\"given\": \"Amara\", \"family\": \"Testchild\"}, \"birth\": {\"date\": \"2020-03-14\"}}";
    static final String BOLA =
            "{\"name\": {\"given\": \"Bola\", \"family\": \"Testchild\"}, \"birth\": {\"date\": \"2016-08-02\"}}";

    @Test
    void aSenderCompletesWhatTheySaidAndAddsABrother() {
        var school = aSystem("amend-school", "amend");
        var worker = aWorker("amend");
        var reference = school.refer(form("AM-1", "false", AMARA));

        var amended = amend(school, reference, form("AM-1", "false", AMARA + "," + BOLA), "His sister told us of him.");

        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.json().path("telling").intValue()).isEqualTo(2);
        assertThat(amended.json().at("/laterChildren/0/child").intValue()).isEqualTo(1);
        var view = worker.get("/api/v1/contacts/" + reference);
        assertThat(view.json().at("/form/children").size()).isEqualTo(2);
        assertThat(view.text("/amendedBecause")).isEqualTo("His sister told us of him.");
        assertThat(view.text("/laterChildren/0/clock/dueAt")).isNotEmpty();
        assertThat(view.text("/history/1/what")).isEqualTo("AMENDED");
        assertThat(worker.get("/api/v1/contacts").json().toString()).contains("\"Bola T\"");
        assertThat(school.get("/api/v1/referrals/" + reference).json().toString())
                .contains("AMENDED");
    }

    @Test
    void theSameWordsAgainAreTheSameTelling() {
        var school = aSystem("again-school", "amend-again");
        var reference = school.refer(form("AM-2", "false", AMARA));
        var words = form("AM-2", "false", AMARA + "," + BOLA);

        var first = amend(school, reference, words, "One more child.");
        var again = amend(school, reference, words, "One more child.");

        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void nobodyIsRemovedOrMovedByAnAmendment() {
        var school = aSystem("order-school", "amend-order");
        var reference = school.refer(form("AM-3", "false", AMARA + "," + BOLA));

        assertThat(amend(school, reference, form("AM-3", "false", AMARA), "Bola left.")
                        .text("/code"))
                .isEqualTo("people-removed");
        assertThat(amend(school, reference, form("AM-3", "false", BOLA + "," + AMARA), "Sorted.")
                        .text("/code"))
                .isEqualTo("people-reordered");
        var another = AMARA.replace("Amara", "Chidi")
                .replace("Testchild", "Otherfamily")
                .replace("2020", "2011");
        assertThat(amend(school, reference, form("AM-3", "false", another + "," + BOLA), "A mistake.")
                        .text("/code"))
                .isEqualTo("people-removed");
        var corrected = AMARA.replace("2020-03-14", "2020-03-15");
        assertThat(amend(school, reference, form("AM-3", "false", corrected + "," + BOLA), "Her birthday.")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyButTheSenderAmendsOrWithdraws() {
        var reference = aSystem("own-school", "amend-own").refer(form("AM-4", "false", AMARA));
        var words = form("AM-4", "false", AMARA + "," + BOLA);

        for (var other :
                new Asking[] {aSystem("other-school", "amend-own"), aSystem("own-school", "amend-elsewhere")}) {
            assertThat(amend(other, reference, words, "Not mine.").status()).isEqualTo(404);
            assertThat(withdraw(other, reference).status()).isEqualTo(404);
        }
        var worker = aWorker("amend-own");
        assertThat(amend(worker, reference, words, "Ours?").status()).isEqualTo(403);
        var seen = worker.get("/api/v1/contacts/" + reference).header("ETag");
        assertThat(worker.post(
                                "/api/v1/contacts/" + reference + "/amendments",
                                because(words, "Ours?"),
                                "If-Match",
                                seen)
                        .text("/code"))
                .isEqualTo("senders-own-words");
    }

    @Test
    void aReturnedContactGoesOnByItselfWhenItsSenderSaysMore() {
        var school = aSystem("return-school", "amend-return");
        var worker = aWorker("amend-return");
        var reference = school.refer(form("AM-5", "false", AMARA));
        worker.stepDone(reference, "claim", "");
        worker.stepDone(reference, "question", "{\"question\": \"Who lives there?\"}");

        amend(school, reference, form("AM-5", "false", AMARA + "," + BOLA), "Bola does.");

        assertThat(worker.get("/api/v1/contacts/" + reference).text("/state")).isEqualTo("CLAIMED");
    }

    @Test
    void dangerStatedLaterIsRedAtOnceAndIsNotUnsaid() {
        var school = aSystem("danger-school", "amend-danger");
        var worker = aWorker("amend-danger");
        var reference = school.refer(form("AM-6", "false", AMARA));
        screen(worker, reference, "GREEN");

        amend(school, reference, form("AM-6", "true", AMARA), "He has come back with a knife.");

        var view = worker.get("/api/v1/contacts/" + reference);
        assertThat(view.text("/immediateDanger")).isEqualTo("STATED");
        assertThat(view.text("/rating")).isEqualTo("RED");
        amend(school, reference, form("AM-6", "false", AMARA), "He has gone again.");
        assertThat(worker.get("/api/v1/contacts/" + reference).text("/immediateDanger"))
                .isEqualTo("STATED");
    }

    @Test
    void aChildWhoIsAddedNeedsADecisionBeforeAnybodySigns() {
        var school = aSystem("late-school", "amend-late");
        var worker = aWorker("amend-late");
        var manager = aManager("amend-late");
        var reference = school.refer(form("AM-7", "false", AMARA));
        screen(worker, reference, "AMBER");
        worker.stepDone(reference, "proposal", proposal("SECTION_17_ASSESSMENT"));

        amend(school, reference, form("AM-7", "false", AMARA + "," + BOLA), "There is a brother.");

        assertThat(manager.step(reference, "signature", "{}").text("/code")).isEqualTo("every-child-needs-a-decision");
    }

    @Test
    void onceDecidedSomethingNewIsANewReferral() {
        var school = aSystem("decided-school", "amend-decided");
        var worker = aWorker("amend-decided");
        var reference = school.refer(form("AM-8", "false", AMARA));
        screen(worker, reference, "AMBER");
        worker.stepDone(reference, "proposal", proposal("SECTION_17_ASSESSMENT"));
        aManager("amend-decided").stepDone(reference, "signature", "{}");

        var refused = amend(school, reference, form("AM-8", "false", AMARA + "," + BOLA), "A brother.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("already-decided");
        assertThat(refused.text("/detail")).contains("linkedReferrals");
        assertThat(withdraw(school, reference).text("/code")).isEqualTo("already-decided");
        assertThat(school.get("/api/v1/referrals/" + reference + "/tellings")
                        .json()
                        .path("mayChange")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void aWithdrawalIsMarkedOnceAndTakesNothingOutOfTheQueue() {
        var school = aSystem("back-school", "amend-back");
        var worker = aWorker("amend-back");
        var reference = school.refer(form("AM-9", "false", AMARA));

        var first = withdraw(school, reference);
        var again = withdraw(school, reference);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        var view = worker.get("/api/v1/contacts/" + reference);
        assertThat(view.text("/withdrawnAt")).isNotEmpty();
        assertThat(view.text("/state")).isEqualTo("RECEIVED");
        var queue = worker.get("/api/v1/contacts");
        assertThat(queue.text("/items/0/reference")).isEqualTo(reference);
        assertThat(queue.text("/items/0/withdrawnAt")).isEqualTo(view.text("/withdrawnAt"));
        worker.stepDone(reference, "claim", "");
        worker.stepDone(reference, "identity", SETTLED);
    }

    @Test
    void whoTellsMoreAfterAWithdrawalHasNotTakenItBack() {
        var school = aSystem("more-school", "amend-more");
        var worker = aWorker("amend-more");
        var reference = school.refer(form("AM-13", "false", AMARA));
        withdraw(school, reference);

        amend(school, reference, form("AM-13", "false", AMARA + "," + BOLA), "There is more after all.");

        assertThat(worker.get("/api/v1/contacts/" + reference).json().hasNonNull("withdrawnAt"))
                .isFalse();
        assertThat(worker.get("/api/v1/contacts").json().at("/items/0").hasNonNull("withdrawnAt"))
                .isFalse();
        withdraw(school, reference);
        assertThat(worker.get("/api/v1/contacts/" + reference).text("/withdrawnAt"))
                .isNotEmpty();
    }

    @Test
    void whatIsWrongInAnAmendmentIsToldAsAtTheFirstTime() {
        var school = aSystem("wrong-school", "amend-wrong");
        var reference = school.refer(form("AM-10", "false", AMARA));

        assertThat(school.post("/api/v1/referrals/" + reference + "/amendments", form("AM-10", "false", AMARA))
                        .text("/errors/0/pointer"))
                .isEqualTo("/because");
        assertThat(amend(school, reference, form("AM-10", "false", AMARA.replace("2020-03-14", "2020-02-30")), "x")
                        .text("/errors/0/code"))
                .isEqualTo("bad-date");
        assertThat(amend(school, reference, form("AM-11", "false", AMARA), "x").text("/code"))
                .isEqualTo("client-reference-differs");
        assertThat(school.post(
                                "/api/v1/referrals/" + reference + "/amendments",
                                because(form("AM-10", "false", AMARA + "," + BOLA), "x"),
                                "If-Match",
                                "\"7\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aSenderReadsWhatTheyToldAndSendsItAgainChanged() {
        var school = aSystem("read-school", "amend-read");
        var reference = school.refer(form("AM-12", "false", AMARA));
        amend(school, reference, form("AM-12", "false", AMARA + "," + BOLA), "There is a brother.");

        var told = school.get("/api/v1/referrals/" + reference + "/tellings");

        assertThat(told.json().at("/tellings").size()).isEqualTo(2);
        assertThat(told.json().at("/tellings/0/form/children").size()).isEqualTo(1);
        assertThat(told.text("/tellings/1/because")).isEqualTo("There is a brother.");
        assertThat(told.json().path("mayChange").booleanValue()).isTrue();
        var form = (ObjectNode) told.json().at("/tellings/1/form");
        form.withObject("/concern").put("opinion", "He may be hit.");
        form.put("because", "We thought about it.");
        var again = school.post(
                "/api/v1/referrals/" + reference + "/amendments", form.toString(), "If-Match", told.header("ETag"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("telling").intValue()).isEqualTo(3);
        assertThat(again.json().path("warnings")).isEmpty();
        assertThat(aSystem("read-other", "amend-read")
                        .get("/api/v1/referrals/" + reference + "/tellings")
                        .status())
                .isEqualTo(404);
    }

    private static Answer amend(Asking who, String reference, String form, String because) {
        return who.post("/api/v1/referrals/" + reference + "/amendments", because(form, because));
    }

    private static Answer withdraw(Asking who, String reference) {
        return who.post("/api/v1/referrals/" + reference + "/withdrawal", "{\"because\": \"A misunderstanding.\"}");
    }

    private static String because(String form, String because) {
        return form.replaceFirst("\\{", "{\"because\": \"" + because + "\", ");
    }

    private static String form(String clientReference, String danger, String children) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": %s}, "children": [%s],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "DSL", "sourceCode": "2A"}}""".formatted(clientReference, danger, children);
    }
}
