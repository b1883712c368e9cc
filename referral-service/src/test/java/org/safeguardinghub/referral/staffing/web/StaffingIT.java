package org.safeguardinghub.referral.staffing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.ReferralServiceCase;
import tools.jackson.databind.JsonNode;

class StaffingIT extends ReferralServiceCase {

    static final String WORKERS = "/api/v1/workers";
    static final String CONTACTS = "/api/v1/contacts/";

    @Test
    void whoeverActsIsKnownInTheirOwnAuthorityWithWhatTheyHave() {
        var priya = aWorker("staff");
        claimed(priya, "staff", "ST-1");
        claimed(priya, "staff", "ST-2");

        var morgan = aManager("staff");
        assertThat(member(morgan, priya).path("held").asInt()).isEqualTo(2);
        assertThat(member(morgan, priya).path("isThere").asBoolean()).isTrue();
        assertThat(aManager("staff-elsewhere").get(WORKERS).json().toString()).doesNotContain(priya.subject());
        assertThat(aSystem("staff-school", "staff").get(WORKERS).status()).isEqualTo(403);
    }

    @Test
    void nothingIsOfferedToSomebodyWhoIsAwayOrHasLeft() {
        var priya = aWorker("away");
        var sam = known(aWorker("away"));
        var reference = claimed(priya, "away", "AW-1");
        var now = Instant.now();
        var absence = sam.post(WORKERS + "/" + sam.subject() + "/absences", """
                {"from": "%s", "until": "%s"}""".formatted(
                        now.minusSeconds(60), now.plus(Duration.ofDays(7))));
        assertThat(absence.status()).isEqualTo(201);

        assertThat(priya.step(reference, "hand-over", to(sam)).text("/code")).isEqualTo("colleague-is-away");
        assertThat(priya.post(WORKERS + "/" + sam.subject() + "/absences/" + absence.text("/id") + "/cancelled", "")
                        .status())
                .isEqualTo(403);
        sam.post(WORKERS + "/" + sam.subject() + "/absences/" + absence.text("/id") + "/cancelled", "");
        priya.stepDone(reference, "hand-over", to(sam));
        sam.stepDone(reference, "hand-over/declined", "{\"why\": \"I leave on Friday.\"}");

        var left = aManager("away").post(WORKERS + "/" + sam.subject() + "/departure", "{\"at\": \"" + now + "\"}");
        assertThat(left.status()).isEqualTo(204);
        assertThat(priya.step(reference, "hand-over", to(sam)).text("/code")).isEqualTo("colleague-has-left");
    }

    @Test
    void theLimitWarnsUnlessTheAuthorityRefuses() {
        var priya = aWorker("limit");
        var sam = known(aWorker("limit"));
        claimed(sam, "limit", "LI-1");
        settleCaseload("limit", "WARN");
        var reference = claimed(priya, "limit", "LI-2");

        assertThat(priya.stepDone(reference, "hand-over", to(sam)).header("Hub-Warning"))
                .isEqualTo("caseload-limit-reached");
        settleCaseload("limit", "REFUSE");
        assertThat(priya.step(reference, "hand-over", to(sam)).text("/code")).isEqualTo("colleague-at-the-limit");
    }

    @Test
    void whatALeaverHasIsOfferedPieceByPieceAndStaysUntilAccepted() {
        var lea = aWorker("leave");
        var sam = inTeam("leave", "South");
        var noor = inTeam("leave", "South");
        var first = claimed(lea, "leave", "LE-1");
        var second = claimed(lea, "leave", "LE-2");
        var morgan = aManager("leave");
        var order = "{\"team\": \"South\", \"why\": \"Lea leaves on Friday.\"}";

        var report = morgan.post(WORKERS + "/" + lea.subject() + "/reassignment", order);

        assertThat(report.json().at("/items").findValuesAsString("result")).containsExactly("OFFERED", "OFFERED");
        assertThat(report.json().at("/items").findValuesAsString("id"))
                .containsExactlyInAnyOrder(sam.subject(), noor.subject());
        assertThat(owner(lea, first)).isEqualTo(lea.subject());
        var taker = report.text("/items/0/to/id").equals(sam.subject()) ? sam : noor;
        taker.stepDone(report.text("/items/0/reference"), "hand-over/accepted", "");
        assertThat(owner(lea, report.text("/items/0/reference"))).isEqualTo(taker.subject());
        var again = morgan.post(WORKERS + "/" + lea.subject() + "/reassignment", order);
        assertThat(again.json().at("/items").findValuesAsString("result")).containsExactly("OFFERED_BEFORE");
        assertThat(owner(lea, second.equals(report.text("/items/0/reference")) ? first : second))
                .isEqualTo(lea.subject());
    }

    @Test
    void onlyAManagerReassignsAndOnlyWhoIsKnown() {
        var lea = aWorker("strict");
        claimed(lea, "strict", "SR-1");
        var path = WORKERS + "/" + lea.subject() + "/reassignment";

        assertThat(aWorker("strict")
                        .post(path, "{\"team\": \"South\", \"why\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(aManager("strict-elsewhere")
                        .post(path, "{\"team\": \"South\", \"why\": \"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(aManager("strict")
                        .post(path, "{\"team\": \"South\", \"to\": \"no id\"}")
                        .status())
                .isEqualTo(422);
        assertThat(aManager("strict")
                        .post(path, "{\"team\": \"Nobody's\", \"why\": \"x\"}")
                        .text("/items/0/result"))
                .isEqualTo("NOBODY_FREE");
    }

    @Test
    void whoIsOnDutyCanBeHandedTo() {
        var priya = aWorker("duty");
        var noor = known(Asking.aColleague(port, tokens, "duty", "out-of-hours-worker"));
        var reference = claimed(priya, "duty", "DU-1");
        var handOver = "{\"to\": {\"duty\": \"OUT_OF_HOURS\"}, \"note\": \"Ring the police at six.\"}";
        assertThat(priya.step(reference, "hand-over", handOver).text("/code")).isEqualTo("nobody-on-duty");

        var now = Instant.now();
        var shift = aManager("duty").post(WORKERS + "/duty", """
                {"duty": "OUT_OF_HOURS", "worker": "%s", "from": "%s", "until": "%s", "phone": "020 7946 0999"}""".formatted(
                        noor.subject(), now.minusSeconds(60), now.plus(Duration.ofHours(12))));
        assertThat(shift.status()).isEqualTo(201);

        priya.stepDone(reference, "hand-over", handOver);
        assertThat(priya.get(CONTACTS + reference).text("/handOver/to/id")).isEqualTo(noor.subject());
        assertThat(priya.get(WORKERS + "/duty").text("/0/phone")).isEqualTo("020 7946 0999");
        assertThat(priya.get(WORKERS + "/duty?at=" + now.minus(Duration.ofDays(1)))
                        .json()
                        .size())
                .isZero();
        assertThat(aWorker("duty-elsewhere").get(WORKERS + "/duty").json().size())
                .isZero();
        assertThat(member(priya, noor).path("onDuty").toString()).contains("OUT_OF_HOURS");
        assertThat(aManager("duty")
                        .post(WORKERS + "/duty", """
                {"duty": "OUT_OF_HOURS", "worker": "%s", "from": "%s", "until": "%s"}""".formatted(noor.subject(), now, now))
                        .status())
                .isEqualTo(422);
    }

    private String claimed(Asking worker, String authority, String clientReference) {
        var reference = aSystem(authority + "-school", authority).refer(calm(clientReference));
        worker.stepDone(reference, "claim", "");
        return reference;
    }

    private static Asking known(Asking worker) {
        worker.get("/api/v1/contacts");
        return worker;
    }

    private Asking inTeam(String authority, String team) {
        var worker = known(aWorker(authority));
        aManager(authority).post(WORKERS, """
                {"id": "%s", "name": "Name of %s", "team": "%s"}""".formatted(worker.subject(), worker.subject(), team));
        return worker;
    }

    private static JsonNode member(Asking asking, Asking whom) {
        for (var member : asking.get(WORKERS).json().at("/items")) {
            if (member.path("id").asString("").equals(whom.subject())) {
                return member;
            }
        }
        throw new AssertionError("not known: " + whom.subject());
    }

    private static String owner(Asking asking, String reference) {
        return asking.get(CONTACTS + reference).text("/owner/id");
    }

    private static String to(Asking colleague) {
        return "{\"to\": {\"id\": \"" + colleague.subject() + "\"}, \"note\": \"The mother rings at four.\"}";
    }

    private void settleCaseload(String authority, String atTheLimit) {
        var setting = "/api/v1/administration/settings/caseload";
        var ada = Asking.aColleague(port, tokens, authority, "authority-administrator");
        Answer proposed = ada.post(
                setting + "/proposals",
                "{\"content\": {\"limit\": 1, \"atTheLimit\": \"" + atTheLimit
                        + "\", \"offerHours\": 1}, \"why\": \"Fewer at a time.\"}",
                "If-Match",
                ada.get(setting).header("ETag"));
        var approved = aManager(authority)
                .post(
                        "/api/v1/administration/proposals/" + proposed.text("/id") + "/approval",
                        "{}",
                        "If-Match",
                        proposed.header("ETag"));
        assertThat(approved.status()).isEqualTo(200);
    }

    private static String calm(String clientReference) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"}}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(clientReference);
    }
}
