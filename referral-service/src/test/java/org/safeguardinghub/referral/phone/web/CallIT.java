package org.safeguardinghub.referral.phone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.ReferralServiceCase;

class CallIT extends ReferralServiceCase {

    static final String CONTACTS = "/api/v1/contacts";

    @Test
    void oneSentenceAndTheAnswerAboutDangerAreEnoughWhileListening() {
        var worker = aWorker("call");
        var heardAt = Instant.now().minus(3, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);

        var receipt = worker.post(CONTACTS, call("PHONE", heardAt, """
                "referrer": {"kind": "FRIEND_OR_NEIGHBOUR", "sourceCode": "1B", "anonymityRequested": true,
                             "anonymityWishes": "Not to the family next door."}"""));

        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.json().at("/incomplete").toString())
                .contains("/children", "/referrer/name")
                .doesNotContain("clientReference");
        var view = worker.get(receipt.header("Location"));
        assertThat(view.text("/channel")).isEqualTo("WORKER");
        assertThat(view.text("/call/way")).isEqualTo("PHONE");
        assertThat(Instant.parse(view.text("/receivedAt"))).isEqualTo(heardAt);
        assertThat(Instant.parse(view.text("/call/recordedAt"))).isAfter(heardAt);
        assertThat(view.text("/form/referrer/anonymityWishes")).contains("family");
        assertThat(aWorker("call-elsewhere").get(receipt.header("Location")).status())
                .isEqualTo(404);
    }

    @Test
    void theClockStartsWhenItWasHeard() {
        var worker = aWorker("call-clock");
        var threeDaysAgo = Instant.now().minus(20, ChronoUnit.DAYS);

        var receipt = worker.post(CONTACTS, call("WALK_IN", threeDaysAgo, "\"adults\": []"));

        assertThat(Instant.parse(receipt.text("/decisionDue"))).isBefore(Instant.now());
    }

    @Test
    void aWorkerCompletesWhatWasWrittenDown() {
        var worker = aWorker("call-more");
        var receipt = worker.post(CONTACTS, call("PHONE", Instant.now(), "\"adults\": []"));
        var path = receipt.header("Location");

        var more = worker.post(
                path + "/amendments", """
                {"because": "She rang back.", "immediateDanger": {"present": false},
                 "concern": {"reportedBy": "Shouting every night."},
                 "children": [{"name": {"given": "Amara"}, "birth": {"date": "2020-03-14"}}]}""", "If-Match", worker.get(path).header("ETag"));

        assertThat(more.status()).isEqualTo(200);
        assertThat(worker.get(path).text("/form/children/0/name/given")).isEqualTo("Amara");
        var told = worker.get(path + "/chronology?kind=AMENDED");
        assertThat(told.text("/items/0/source/kind")).isEqualTo("FRONT_DOOR");
        assertThat(told.text("/items/0/by")).isEqualTo("Name of " + worker.subject());
    }

    @Test
    void whatCannotBeHeardIsRefused() {
        var worker = aWorker("call-bad");
        var now = Instant.now();

        assertThat(worker.post(CONTACTS, call("PHONE", now.plus(1, ChronoUnit.HOURS), "\"adults\": []"))
                        .text("/errors/0/code"))
                .isEqualTo("in-the-future");
        assertThat(worker.post(CONTACTS, call("PHONE", now.minus(91, ChronoUnit.DAYS), "\"adults\": []"))
                        .text("/errors/0/code"))
                .isEqualTo("too-long-ago");
        assertThat(worker.post(CONTACTS, call("PIGEON", now, "\"adults\": []")).text("/errors/0/pointer"))
                .isEqualTo("/call/way");
        assertThat(worker.post(CONTACTS, "{\"call\": {\"way\": \"PHONE\"}}")
                        .json()
                        .at("/errors")
                        .size())
                .isEqualTo(2);
        assertThat(aSystem("call-school", "call-bad")
                        .post(CONTACTS, call("PHONE", now, "\"adults\": []"))
                        .status())
                .isEqualTo(403);
    }

    private static String call(String way, Instant heardAt, String more) {
        return """
                {"call": {"way": "%s", "heardAt": "%s"}, "immediateDanger": {"present": false},
                 "concern": {"reportedBy": "Shouting every night."}, %s}""".formatted(way, heardAt, more);
    }
}
