package org.safeguardinghub.fhir.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.fhir.referral.ReferralStatus.Incomplete;
import org.safeguardinghub.fhir.referral.Translation.Translated;
import org.safeguardinghub.fhir.vocabulary.Uris;

class ServiceRequestFromReferralTest {

    private static final Instant FRIDAY_2PM = Instant.parse("2026-11-20T14:00:00Z");
    private static final Instant MONDAY_2PM = Instant.parse("2026-11-23T14:00:00Z");

    @Test
    void bothReferencesAreIdentifiers() {
        var request = ServiceRequestFromReferral.of(referral("RECEIVED"));

        assertThat(request.getIdPart()).isEqualTo("C-7KQ4-M2XP");
        assertThat(request.getIdentifier())
                .extracting(Identifier::getSystem, Identifier::getValue)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Uris.REFERENCE, "C-7KQ4-M2XP"),
                        org.assertj.core.api.Assertions.tuple(Uris.CLIENT_REFERENCE, "SB-2026-0042"));
        assertThat(request.getAuthoredOn().toInstant()).isEqualTo(FRIDAY_2PM);
    }

    @Test
    void theSubjectIsNotNamed() {
        var subject = ServiceRequestFromReferral.of(referral("RECEIVED")).getSubject();

        assertThat(subject.getReference()).isNull();
        assertThat(subject.getExtensionByUrl(Uris.ABSENT_REASON).getValue().primitiveValue())
                .isEqualTo("masked");
    }

    @Test
    void aStatusWeDoNotKnowYetLeavesTheReferralAlive() {
        assertThat(ServiceRequestFromReferral.of(referral("SOMETHING_NEW")).getStatus())
                .isEqualTo(ServiceRequestStatus.ACTIVE);
        assertThat(ServiceRequestFromReferral.of(referral("CLOSED")).getStatus())
                .isEqualTo(ServiceRequestStatus.COMPLETED);
    }

    @Test
    void theAnswerSaysWhatIsMissingAndWhatNobodyWillRead() {
        var translated = (Translated) ReferralFormFromServiceRequest.of(Examples.hospitalReferral(), null);

        var request = ServiceRequestFromReferral.of(
                referral("RECEIVED"), translated.draft(), List.of("ServiceRequest.patientInstruction"));

        assertThat(request.getExtensionsByUrl(Uris.INCOMPLETE))
                .extracting(extension -> extension.getValue().primitiveValue())
                .containsExactly("ServiceRequest.contained[1].birthDate");
        assertThat(request.getExtensionsByUrl(Uris.NOT_CARRIED))
                .extracting(extension -> extension.getValue().primitiveValue())
                .containsExactly("ServiceRequest.patientInstruction");
    }

    private static ReferralStatus referral(String status) {
        return new ReferralStatus(
                "C-7KQ4-M2XP",
                "SB-2026-0042",
                status,
                FRIDAY_2PM,
                MONDAY_2PM,
                List.of(new Incomplete("/children/0/birth", "When were they born?")),
                "Call 999 now.");
    }
}
