package org.safeguardinghub.referral.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;

class ReadingsIT extends ReferralServiceCase {

    @Test
    void whoHasSeenAPersonAndEveryContactThatNamesThemIsOneQuestion() {
        var reference = aSystem("seen-school", "seen").refer(calm("SEEN-1"));
        var priya = aWorker("seen");
        priya.get("/api/v1/contacts/" + reference);
        var person = person(priya, reference);
        priya.get("/api/v1/people/" + person);

        var readings = aManager("seen").get("/api/v1/people/" + person + "/readings");

        assertThat(readings.status()).isEqualTo(200);
        assertThat(readings.json().get("items").findValuesAsString("action"))
                .contains("contact-received", "contact-viewed", "person-viewed");
        assertThat(readings.json().toString()).contains(reference);
        assertThat(aManager("seen")
                        .get("/api/v1/people/" + person + "/readings")
                        .json()
                        .get("items")
                        .findValuesAsString("action"))
                .contains("readings-viewed");
    }

    @Test
    void theReportForAFamilyNamesNobody() {
        var reference = aSystem("told-school", "told").refer(calm("TOLD-1"));
        var priya = aWorker("told");
        priya.get("/api/v1/contacts/" + reference);
        var person = person(priya, reference);

        var report = aManager("told")
                .get("/api/v1/people/" + person + "/access-report")
                .json();

        assertThat(report.get("sentences").toString())
                .contains("told us about a worry", "opened what was told to us")
                .doesNotContain("Priya", reference, "referral-service");
    }

    @Test
    void itIsForManagersAndAuditorsOfTheAuthorityAlone() {
        var reference = aSystem("mine-school", "mine").refer(calm("MINE-1"));
        var priya = aWorker("mine");
        var path = "/api/v1/people/" + person(priya, reference) + "/readings";

        assertThat(priya.get(path).status()).isEqualTo(403);
        assertThat(aManager("mine-elsewhere").get(path).status()).isEqualTo(404);
        assertThat(aManager("mine").get(path + "?before=1").json().get("items").size())
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
