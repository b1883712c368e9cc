package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.journeys.hub.CaseWork.openHistory;
import static org.safeguardinghub.journeys.hub.CaseWork.proposal;
import static org.safeguardinghub.journeys.hub.CaseWork.rating;
import static org.safeguardinghub.journeys.hub.CaseWork.screen;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.Http;
import org.safeguardinghub.journeys.hub.HubUnderTest;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;

/** From a worry to a decision through the front gate, with real tokens and everything behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorryToDecisionJourney {

    static final Duration SOON = Duration.ofSeconds(60);

    PartnerSystem school;
    Worker priya;
    Worker sam;
    Worker morgan;
    Worker dee;

    @BeforeAll
    void everybodySignsIn() {
        school = PartnerSystem.of("fernbank-primary");
        priya = Worker.named("priya");
        sam = Worker.named("sam");
        morgan = Worker.named("morgan");
        dee = Worker.named("dee");
    }

    @Test
    void theSenderReadsWhatWasDecidedAndWhy() {
        var reference = submit(school, ReferralForms.aReferral());
        screen(priya, reference, "AMBER");

        priya.stepDone(reference, "proposal", proposal("SECTION_17_ASSESSMENT", 1));
        assertThat(priya.step(reference, "signature", "{}").status()).isEqualTo(403);
        morgan.stepDone(reference, "signature", "{}");

        var status = school.get("/api/v1/referrals/" + reference).json();
        assertThat(status.get("status").asString()).isEqualTo("DECIDED");
        assertThat(status.at("/outcome/reason").asString()).isEqualTo("You told us of a bruise.");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Http.get(HubUnderTest.CATCHER.resolve("/webhooks.json"))
                                .body())
                        .as("the sender is told that there is an outcome")
                        .containsPattern("ReferralDecided[^}]*" + reference));
    }

    @Test
    void aManagerWhoProposedDoesNotSign() {
        var reference = submit(school, ReferralForms.aReferral());
        screen(morgan, reference, "AMBER");
        morgan.stepDone(reference, "proposal", proposal("SECTION_17_ASSESSMENT", 1));

        var own = morgan.step(reference, "signature", "{}");

        assertThat(own.status()).isEqualTo(409);
        assertThat(own.json().get("code").asString()).isEqualTo("signed-by-proposer");
        dee.stepDone(reference, "signature", "{}");
    }

    @Test
    void statedDangerIsRedWhateverTheScreenerPicks() {
        var form = ReferralForms.aReferral();
        form.withObject("/immediateDanger").put("present", true);
        var reference = submit(school, form);
        priya.stepDone(reference, "claim", "");
        priya.stepDone(reference, "identity", "{\"pendingBecause\": \"The police are on their way.\"}");

        assertThat(priya.step(reference, "screening", rating("AMBER"))
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("immediate-danger-is-red");
        priya.stepDone(reference, "screening", rating("RED"));
        assertThat(priya.step(reference, "question", "{\"question\": \"Which class?\"}")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("danger-is-never-returned");
    }

    @Test
    void noFurtherActionNeedsTheHistoryOpenedByWhoeverProposesAndWhoeverSigns() {
        var reference = submit(school, ReferralForms.aReferral());
        screen(sam, reference, "GREEN");
        var nothing = proposal("NO_FURTHER_ACTION", 1);

        assertThat(sam.step(reference, "proposal", nothing).json().get("code").asString())
                .isEqualTo("history-not-opened");
        openHistory(sam, reference);
        sam.stepDone(reference, "proposal", nothing);
        assertThat(morgan.step(reference, "signature", "{}").json().get("code").asString())
                .isEqualTo("history-not-opened");
        openHistory(morgan, reference);
        morgan.stepDone(reference, "signature", "{}");
    }
}
