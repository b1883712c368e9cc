package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.Http;
import org.safeguardinghub.journeys.hub.HubUnderTest;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.TopicReader;
import org.safeguardinghub.journeys.hub.Worker;
import tools.jackson.databind.node.ObjectNode;

/** One real referral through the whole house: from a school's system to every service that has work with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralThroughTheHouseJourney {

    static final Duration SOON = Duration.ofSeconds(60);

    final ObjectNode form = ReferralForms.aReferral();
    PartnerSystem school;
    Worker worker;
    Http.Answer answer;
    String reference;
    String contactId;

    @BeforeAll
    void aSchoolSubmitsAReferral() {
        school = PartnerSystem.of("fernbank-primary");
        worker = Worker.named("priya");
        answer = school.post("/api/v1/referrals", form.toString(), "X-Correlation-Id", "journey-1");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        reference = answer.json().get("reference").asString();
        contactId = answer.json().get("contactId").asString();
    }

    @Test
    void theAnswerSaysWhatHappensNext() {
        assertThat(answer.header("Location")).endsWith("/api/v1/referrals/" + reference);
        assertThat(answer.header("X-Correlation-Id")).isEqualTo("journey-1");
        assertThat(answer.json().get("decisionDue").asString()).isNotBlank();
        assertThat(answer.json().get("ifAChildIsInDanger").asString()).contains("999");
    }

    @Test
    void theSenderCanReadItsStatusAndNobodyElseCan() {
        assertThat(school.get("/api/v1/referrals/" + reference)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("RECEIVED");

        assertThat(PartnerSystem.of("thameside-police")
                        .get("/api/v1/referrals/" + reference)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void sendingTheSameAgainGivesTheSameAnswer() {
        var again = school.post("/api/v1/referrals", form.toString());

        assertThat(again.json().get("reference").asString()).isEqualTo(reference);
    }

    @Test
    void theSharingRecordIsOpenedWithTheStatedBasis() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                worker.get("/api/v1/sharing/" + contactId).body())
                        .contains("ART6_1_E"));
    }

    @Test
    void theFamilyNetworkIsSeededWithThePeopleTheSchoolNamed() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                worker.get("/api/v1/networks/" + contactId).body())
                        .contains("Joan"));
    }

    @Test
    void theSchoolIsToldByASignedWebhook() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Http.get(HubUnderTest.CATCHER.resolve("/webhooks.json"))
                                .body())
                        .contains(reference));
    }

    @Test
    void anAuthorityNextDoorSeesNothingOfIt() {
        var nextDoor = Worker.named("wes");

        assertThat(nextDoor.get("/api/v1/contacts/" + reference).status()).isEqualTo(404);
        assertThat(nextDoor.get("/api/v1/sharing/" + contactId).status()).isEqualTo(404);
        assertThat(nextDoor.get("/api/v1/networks/" + contactId).status()).isEqualTo(404);
    }

    @Test
    void noTopicMailOrWebhookHoldsAnythingPersonal() {
        theFamilyNetworkIsSeededWithThePeopleTheSchoolNamed();
        theSchoolIsToldByASignedWebhook();
        var mark = ReferralForms.markOf(form);

        assertThat(TopicReader.everything())
                .as("the topics were read")
                .anyMatch(record -> record.contains(contactId))
                .noneMatch(record -> record.contains(mark) || record.contains("Amara"));
        for (var kept : new String[] {"/mails.json", "/webhooks.json"}) {
            assertThat(Http.get(HubUnderTest.CATCHER.resolve(kept)).body())
                    .doesNotContain(mark)
                    .doesNotContain("Amara");
        }
    }
}
