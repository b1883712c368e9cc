package org.safeguardinghub.referral.downtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.safeguardinghub.referral.downtime.DowntimeDesk;
import org.springframework.beans.factory.annotation.Autowired;

class DowntimeIT extends ReferralServiceCase {

    static final String PACK = "/api/v1/downtime/pack";

    @Autowired
    DowntimeDesk desk;

    @Test
    void thePackHoldsWhatIsOpenAndWhoIsOnDuty() {
        var school = aSystem("pack-school", "pack");
        var calm = school.refer(form("PK-1", "false"));
        var danger = school.refer(form("PK-2", "true"));
        var priya = aWorker("pack");
        priya.stepDone(calm, "claim", "");
        var now = Instant.now();
        aManager("pack")
                .post("/api/v1/workers/duty", """
                {"duty": "DUTY_MANAGER", "worker": "%s", "from": "%s", "until": "%s", "phone": "020 7946 0998"}""".formatted(priya.subject(), now, now.plus(Duration.ofHours(8))));

        var pack = priya.get(PACK);

        assertThat(pack.json().at("/queue").findValuesAsString("reference")).containsExactly(danger, calm);
        assertThat(pack.text("/queue/0/children/0")).isEqualTo("Amara T");
        assertThat(pack.text("/queue/1/owner")).isEqualTo("Name of " + priya.subject());
        assertThat(pack.text("/duty/0/phone")).isEqualTo("020 7946 0998");
        assertThat(pack.json().toString()).doesNotContain("Testchild", "A bruise");
        assertThat(aWorker("pack-elsewhere").get(PACK).json().at("/queue").size())
                .isZero();
        assertThat(school.get(PACK).status()).isEqualTo(403);
    }

    @Test
    void itIsTheOneOfTheHourUntilTheNextIsMade() {
        var school = aSystem("hour-school", "hour");
        var priya = aWorker("hour");
        school.refer(form("HR-1", "false"));
        var first = priya.get(PACK);
        school.refer(form("HR-2", "false"));

        assertThat(priya.get(PACK).text("/asOf")).isEqualTo(first.text("/asOf"));
        assertThat(desk.authorities()).contains(new AuthorityId("hour"));
        desk.fresh(new AuthorityId("hour"));
        assertThat(priya.get(PACK).json().at("/queue").size()).isEqualTo(2);
    }

    @Test
    void whatMayBeDangerAndNobodyHasShowsForTheNight() {
        var school = aSystem("night-school", "night");
        school.refer(form("NI-1", "false"));
        var danger = school.refer(form("NI-2", "true"));
        var noor = Asking.aColleague(port, tokens, "night", "out-of-hours-worker");

        var night = noor.get("/api/v1/contacts/out-of-hours");

        assertThat(night.json().at("/items").findValuesAsString("reference")).containsExactly(danger);
        assertThat(Instant.parse(night.text("/opensAt"))).isNotNull();
        noor.stepDone(danger, "claim", "");
        noor.stepDone(danger, "out-of-hours", "{\"actions\": \"Police attended; the child is with her aunt.\"}");
        assertThat(aWorker("night-elsewhere")
                        .get("/api/v1/contacts/out-of-hours")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    private static String form(String clientReference, String danger) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": %s},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"}}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(clientReference, danger);
    }
}
