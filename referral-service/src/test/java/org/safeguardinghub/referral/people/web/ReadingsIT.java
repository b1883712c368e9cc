package org.safeguardinghub.referral.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;

class ReadingsIT extends ReferralServiceCase {

    @Test
    void whoHasSeenAPersonAndEveryContactThatNamesThemIsOneQuestion() {
        var reference = aSystem("readings-school", "readings").refer(calm("SEEN-1"));
        var priya = aWorker("readings");
        priya.get("/api/v1/contacts/" + reference);
        var person = person(priya, reference);
        priya.get("/api/v1/people/" + person);

        var readings = aManager("readings").get("/api/v1/people/" + person + "/readings");

        assertThat(readings.status()).isEqualTo(200);
        assertThat(readings.json().get("items").findValuesAsString("action"))
                .contains("contact-received", "contact-viewed", "person-viewed");
        assertThat(readings.json().toString()).contains(reference);
        assertThat(aManager("readings")
                        .get("/api/v1/people/" + person + "/readings")
                        .json()
                        .get("items")
                        .findValuesAsString("action"))
                .contains("readings-viewed");
    }

    @Test
    void whoeverWorksHereIsNamedToAnAuditorToo() {
        var reference = aSystem("named-school", "readings-named").refer(calm("NAMED-1"));
        var priya = aWorker("readings-named");
        priya.get("/api/v1/contacts/" + reference);
        var auditor = Asking.aColleague(port, tokens, "readings-named", "auditor");

        var items = auditor.get("/api/v1/people/" + person(priya, reference) + "/readings")
                .json()
                .path("items");

        assertThat(items.valueStream()
                        .filter(item -> item.path("action").asString().equals("contact-viewed")))
                .allSatisfy(viewed -> {
                    assertThat(viewed.path("actor").asString()).isEqualTo(priya.subject());
                    assertThat(viewed.path("actorName").asString()).isNotBlank();
                    assertThat(viewed.path("actorRoles").toString()).contains("front-door-worker");
                })
                .isNotEmpty();
        assertThat(items.valueStream()
                        .filter(item -> item.path("action").asString().equals("contact-received")))
                .allSatisfy(sent -> assertThat(sent.path("actorName").isNull()).isTrue());
    }

    @Test
    void theReportForAFamilyNamesNobody() {
        var reference = aSystem("report-school", "access-report").refer(calm("TOLD-1"));
        var priya = aWorker("access-report");
        priya.get("/api/v1/contacts/" + reference);
        var person = person(priya, reference);

        var report = aManager("access-report")
                .get("/api/v1/people/" + person + "/access-report")
                .json();

        assertThat(report.get("sentences").toString())
                .contains("opened what was told to us")
                .contains("at the front door")
                .doesNotContain(
                        "told us about a worry",
                        "another agency",
                        "Priya",
                        reference,
                        "referral-service",
                        "report-school");
    }

    @Test
    void itIsForManagersAndAuditorsOfTheAuthorityAlone() {
        var reference = aSystem("only-ours-school", "only-ours").refer(calm("MINE-1"));
        var priya = aWorker("only-ours");
        var path = "/api/v1/people/" + person(priya, reference) + "/readings";

        assertThat(priya.get(path).status()).isEqualTo(403);
        assertThat(aManager("only-ours-elsewhere").get(path).status()).isEqualTo(404);
        assertThat(aManager("only-ours")
                        .get(path + "?before=1")
                        .json()
                        .get("items")
                        .size())
                .isZero();
    }

    private static String person(Asking worker, String reference) {
        await().until(() -> found(worker, reference).json().at("/items").size() == 1);
        return found(worker, reference).text("/items/0/personId");
    }

    private static Asking.Answer found(Asking worker, String reference) {
        return worker.post("/api/v1/people/searches", "{\"text\": \"" + reference + "\"}");
    }

    private static String calm(String clientReference) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"}}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(clientReference);
    }
}
