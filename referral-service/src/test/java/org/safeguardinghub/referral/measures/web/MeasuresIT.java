package org.safeguardinghub.referral.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.screen;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import tools.jackson.databind.JsonNode;

class MeasuresIT extends ReferralServiceCase {

    @Test
    void sixDecisionsInTimeAreAHundredPercentAndOneIsNeverShown() {
        var morgan = aManager("measure");
        decided("measure", "M-1", "WBRI");
        var one = morgan.get("/api/v1/measures");
        assertThat(measure(one, "DECIDED_IN_A_WORKING_DAY").at("/all/hidden").asBoolean())
                .isTrue();
        assertThat(measure(one, "DECIDED_IN_A_WORKING_DAY").at("/all/n").isNull())
                .isTrue();

        for (int i = 2; i <= 6; i++) {
            decided("measure", "M-" + i, i % 2 == 0 ? "WBRI" : "BAFR");
        }
        var six = morgan.get("/api/v1/measures?split=ethnicity");

        assertThat(measure(six, "DECIDED_IN_A_WORKING_DAY").at("/all/value").asDouble())
                .isEqualTo(100.0);
        assertThat(measure(six, "DECIDED_IN_A_WORKING_DAY").at("/all/n").asInt())
                .isEqualTo(6);
        assertThat(measure(six, "DECIDED_IN_A_WORKING_DAY").at("/months").size())
                .isEqualTo(1);
        assertThat(measure(six, "DECIDED_IN_A_WORKING_DAY").at("/groups").toString())
                .contains("WHITE", "BLACK")
                .doesNotContain("\"hidden\":false");
        assertThat(measure(six, "VOICE_HEARD").at("/all/value").asDouble()).isEqualTo(100.0);
        assertThat(measure(six, "OUTCOME_SENT").at("/all/value").asDouble()).isZero();
        assertThat(measure(six, "TIME_AMBER").at("/all/n").asInt()).isEqualTo(6);
        assertThat(measure(six, "RE_REFERRED").at("/all/n").asInt()).isEqualTo(6);
        assertThat(measure(six, "CONTACT_TO_REFERRAL").at("/all/n").asInt()).isEqualTo(6);
        assertThat(measure(six, "SCREENER_DISAGREES").at("/all/n").asInt()).isEqualTo(6);
        assertThat(measure(six, "ESCALATED").at("/all/n").asInt()).isZero();
        assertThat(measure(aManager("measure-2").get("/api/v1/measures"), "ACKNOWLEDGED")
                        .at("/all/n")
                        .asInt())
                .isZero();
    }

    @Test
    void everyMeasureSaysWhatItMeans() {
        var measures = aManager("meaning")
                .get("/api/v1/measures?split=disability")
                .json()
                .at("/measures");

        assertThat(measures.size()).isGreaterThanOrEqualTo(19);
        measures.forEach(
                measure -> assertThat(measure.at("/definition").asString()).hasSizeGreaterThan(30));
    }

    @Test
    void onlyWhoAnswersForTheFrontDoorReadsThem() {
        assertThat(aWorker("meaning").get("/api/v1/measures").status()).isEqualTo(403);
        assertThat(Asking.aColleague(port, tokens, "meaning", "auditor")
                        .get("/api/v1/measures")
                        .status())
                .isEqualTo(200);
        assertThat(aManager("meaning")
                        .get("/api/v1/measures?from=2020-01-01&to=2026-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(aManager("meaning").get("/api/v1/measures?split=religion").status())
                .isEqualTo(400);
    }

    private static JsonNode measure(Asking.Answer answer, String name) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        for (var measure : answer.json().at("/measures")) {
            if (measure.at("/measure").asString().equals(name)) {
                return measure;
            }
        }
        throw new AssertionError("no measure " + name);
    }

    private void decided(String authority, String clientReference, String ethnicity) {
        var priya = aWorker(authority);
        var contact = aSystem(authority + "-school", authority).refer("""
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"},
                               "ethnicity": "%s"}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""".formatted(clientReference, ethnicity));
        screen(priya, contact, "AMBER");
        priya.stepDone(contact, "proposal", proposal("SECTION_17_ASSESSMENT"));
        aManager(authority).stepDone(contact, "signature", "{}");
    }
}
