package org.safeguardinghub.referral.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.screen;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.ReferralServiceCase;

class OutcomeReadingIT extends ReferralServiceCase {

    @Test
    void anUnreadOutcomeIsATaskUntilTheSendingAgencyFetchesIt() {
        var school = aSystem("read-school", "read");
        var priya = aWorker("read");
        var reference = school.refer(form());
        screen(priya, reference, "AMBER");
        priya.stepDone(reference, "proposal", proposal("SECTION_17_ASSESSMENT"));
        aManager("read").stepDone(reference, "signature", "{}");

        assertThat(priya.get("/api/v1/contacts?view=outcome").text("/items/0/outcome/awaited"))
                .isEqualTo("TELLING");
        priya.stepDone(reference, "outcome-told", "{\"channel\": \"EMAIL\"}");
        var unread = priya.get("/api/v1/contacts?view=outcome");
        assertThat(unread.text("/items/0/outcome/awaited")).isEqualTo("READING");
        assertThat(unread.text("/items/0/outcome/due")).isNotEmpty();
        school.get("/api/v1/referrals/" + reference);
        school.get("/api/v1/referrals/" + reference);

        assertThat(priya.get("/api/v1/contacts?view=outcome")
                        .json()
                        .at("/items/0/outcome")
                        .isNull())
                .isTrue();
        var timeline = priya.get("/api/v1/contacts/" + reference).json().toString();
        assertThat(timeline.split("OUTCOME_READ", -1)).hasSize(2);
    }

    @Test
    void anotherAgencyReadsNothing() {
        var reference = aSystem("mine-school", "read2").refer(form());

        assertThat(aSystem("other-school", "read2")
                        .get("/api/v1/referrals/" + reference)
                        .status())
                .isEqualTo(404);
    }

    private static String form() {
        return """
                {"clientReference": "READ-1", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"}}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""";
    }
}
