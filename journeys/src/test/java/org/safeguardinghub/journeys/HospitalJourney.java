package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeguardinghub.journeys.hub.FhirReferrals;
import org.safeguardinghub.journeys.hub.Http;
import org.safeguardinghub.journeys.hub.HubUnderTest;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;

/** A hospital refers in FHIR; the front door gets the same referral as from a school. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HospitalJourney {

    static final String REQUESTS = "/fhir/R4/ServiceRequest";

    final String mark = ReferralForms.markOf(ReferralForms.aReferral());
    final String request = FhirReferrals.aServiceRequest(mark);
    final String requestId = UUID.randomUUID().toString();
    PartnerSystem hospital;
    Http.Answer answer;
    String reference;

    @BeforeAll
    void aHospitalRefersAChild() {
        hospital = PartnerSystem.of("st-brannoc-hospital");
        answer = hospital.postFhir(REQUESTS, request, "X-Request-Id", requestId);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        reference = answer.json().at("/identifier/0/value").asString();
    }

    @Test
    void theAnswerNamesTheReferralAndRepeatsNobody() {
        assertThat(answer.header("Location")).startsWith(HubUnderTest.GATEWAY + REQUESTS + "/" + reference);
        assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
        assertThat(answer.body()).doesNotContain(mark).doesNotContain("Amara");
    }

    @Test
    void sendingItAgainMakesNoSecondReferral() {
        var again = hospital.postFhir(REQUESTS, request, "X-Request-Id", requestId);

        assertThat(again.json().at("/identifier/0/value").asString()).isEqualTo(reference);
    }

    @Test
    void theHospitalReadsHowItStandsAndThePoliceDoNot() {
        var status = hospital.get(REQUESTS + "/" + reference);

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.json().get("status").asString()).isEqualTo("active");
        assertThat(PartnerSystem.of("thameside-police")
                        .get(REQUESTS + "/" + reference)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theFrontDoorSeesTheChild() {
        assertThat(Worker.named("priya").get("/api/v1/contacts/" + reference).body())
                .contains("Zz" + mark);
    }

    @Test
    void aFaultIsToldAtItsElement() {
        var refused =
                hospital.postFhir(REQUESTS, FhirReferrals.aServiceRequest(mark).replace("9990000018", "9990000019"));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().at("/issue/0/expression/0").asString())
                .isEqualTo("ServiceRequest.contained[0].identifier[0].value");
        assertThat(refused.body()).doesNotContain(mark);
    }

    @Test
    void everybodyMayReadWhatWorks() {
        var metadata = Http.get(HubUnderTest.GATEWAY.resolve("/fhir/R4/metadata"));

        assertThat(metadata.status()).isEqualTo(200);
        assertThat(metadata.json().get("resourceType").asString()).isEqualTo("CapabilityStatement");
    }
}
