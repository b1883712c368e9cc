package org.safeguardinghub.fhir.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.fhir.referral.Translation.Translated;
import org.safeguardinghub.fhir.referral.Translation.Untranslatable;
import org.safeguardinghub.fhir.vocabulary.Fault;
import org.safeguardinghub.fhir.vocabulary.Uris;
import tools.jackson.databind.JsonNode;

class ReferralFormFromServiceRequestTest {

    private final ServiceRequest request = Examples.hospitalReferral();

    @Test
    void theSubjectIsTheFirstChildWhereverItStands() {
        var children = form().at("/children");

        assertThat(children).hasSize(2);
        assertThat(children.at("/0/role").asString()).isEqualTo("SUBJECT");
        assertThat(children.at("/0/name/given").asString()).isEqualTo("Amara Rose");
        assertThat(children.at("/0/name/family").asString()).isEqualTo("Testchild");
        assertThat(children.at("/0/name/knownAs").asString()).isEqualTo("Ami");
        assertThat(children.at("/0/sex").asString()).isEqualTo("F");
        assertThat(children.at("/1/role").asString()).isEqualTo("SIBLING_INFO");
    }

    @Test
    void aBirthDateKeepsWhatIsKnownOfIt() {
        var children = form().at("/children");

        assertThat(children.at("/0/birth/date").asString()).isEqualTo("2020-03-14");
        assertThat(children.at("/0/birth/precision").asString()).isEqualTo("DAY");
        assertThat(children.at("/1/birth/date").asString()).isEqualTo("2018-09-15");
        assertThat(children.at("/1/birth/precision").asString()).isEqualTo("MONTH");
    }

    @Test
    void onlyNumbersThatMeanTheSameEverywhereTravel() {
        var identifiers = form().at("/children/0/identifiers");

        assertThat(identifiers).hasSize(1);
        assertThat(identifiers.at("/0/system").asString()).isEqualTo("NHS_NUMBER");
        assertThat(identifiers.at("/0/value").asString()).isEqualTo("9990000018");
        assertThat(translated().notCarried()).contains("ServiceRequest.contained[1].identifier[1]");
    }

    @Test
    void aRestrictedRecordHidesWhereTheChildLives() {
        var address = form().at("/children/0/addresses/0");

        assertThat(address.at("/confidential").asBoolean()).isTrue();
        assertThat(address.at("/postcode").asString()).isEqualTo("SE13 0ZZ");
        assertThat(address.at("/lines/1").asString()).isEqualTo("London");
    }

    @Test
    void aRelatedPersonIsSomebodyToTheChildTheyBelongTo() {
        var adult = form().at("/adults/0");

        assertThat(adult.at("/name/family").asString()).isEqualTo("Testgran");
        assertThat(adult.at("/relationships/0/child").asInt()).isZero();
        assertThat(adult.at("/relationships/0/relationship").asString()).isEqualTo("GRANDPARENT");
        assertThat(adult.at("/safeContact/phone").asString()).isEqualTo("020 7946 0000");
        assertThat(adult.at("/safeContact/mayLeaveMessage").asBoolean()).isFalse();
    }

    @Test
    void notesAreWhatWasSeenAndCodesAreTheKindOfHarm() {
        var concern = form().at("/concern");

        assertThat(concern.at("/observed").asString())
                .isEqualTo("A bruise on the upper arm in the shape of fingers.\n\n"
                        + "The account of how it happened changed twice.");
        assertThat(concern.at("/reportedBy").asString()).isEqualTo("Triage nurse");
        assertThat(concern.at("/harms/0").asString()).isEqualTo("PHYSICAL");
    }

    @Test
    void theReferrerIsThePersonInTheirRole() {
        var referrer = form().at("/referrer");

        assertThat(referrer.at("/name").asString()).isEqualTo("Nia Testnurse");
        assertThat(referrer.at("/role").asString()).isEqualTo("Paediatric emergency nurse");
        assertThat(referrer.at("/sourceCode").asString()).isEqualTo("3E");
        assertThat(referrer.at("/email").asString()).isEqualTo("safeguarding@st-brannoc.example");
    }

    @Test
    void theUsualSourceOfTheAgencyStandsInForOneNotSent() {
        request.setRequester(new Reference().setDisplay("Nia Testnurse"));

        assertThat(form().at("/referrer/sourceCode").asString()).isEqualTo("3F");
    }

    @Test
    void whatTheSenderSaysOfFamilyBasisAndDangerIsPassedOn() {
        var form = form();

        assertThat(form.at("/immediateDanger/present").asBoolean(true)).isFalse();
        assertThat(form.at("/familyInformed/informed").asBoolean(true)).isFalse();
        assertThat(form.at("/basis/codes/0").asString()).isEqualTo("ART6_1_E");
        assertThat(form.at("/clientReference").asString()).isEqualTo("SB-2026-0042");
    }

    @Test
    void aStatRequestIsDangerEvenIfTheExtensionSaysNo() {
        request.setPriority(ServiceRequestPriority.STAT);

        assertThat(form().at("/immediateDanger/present").asBoolean()).isTrue();
    }

    @Test
    void anUrgentRequestDoesNotDenyDanger() {
        request.setExtension(List.of());

        assertThat(form().at("/immediateDanger").isMissingNode()).isTrue();
    }

    @Test
    void dangerNeedsNoKnownChild() {
        request.setContained(List.of());
        request.setSubject(new Reference("Patient/elsewhere"));
        request.setExtension(List.of(danger()));

        assertThat(form().at("/immediateDanger/present").asBoolean()).isTrue();
    }

    @Test
    void anUnbornChildIsKnownByTheExpectedDate() {
        var child = new Patient();
        child.setId("unborn");
        child.addExtension(Uris.EXPECTED_DELIVERY, new DateType("2027-02-01"));
        request.addContained(child);
        request.setSubject(new Reference("#unborn"));

        assertThat(form().at("/children/0/role").asString()).isEqualTo("UNBORN");
        assertThat(form().at("/children/0/expectedDeliveryDate").asString()).isEqualTo("2027-02-01");
    }

    @Test
    void whatTheFormHasNoPlaceForIsSaid() {
        assertThat(translated().notCarried())
                .contains("ServiceRequest.patientInstruction", "ServiceRequest.contained[2].gender")
                .doesNotContain("ServiceRequest.note", "ServiceRequest.contained[1].birthDate");
    }

    @Test
    void aPlaceOfTheFormIsKnownByItsElement() {
        var draft = translated().draft();

        assertThat(draft.originOf("/children/0/identifiers/0/value"))
                .isEqualTo("ServiceRequest.contained[1].identifier[0].value");
        assertThat(draft.originOf("/children/1/school/urn")).isEqualTo("ServiceRequest.contained[0]");
        assertThat(draft.originOf("/clientReference")).isEqualTo("ServiceRequest.identifier");
        assertThat(draft.originOf("/notGiven/3")).isEqualTo("ServiceRequest");
    }

    @Test
    void aWithdrawnRequestIsNotReceived() {
        request.setStatus(ServiceRequestStatus.REVOKED);

        assertThat(faults()).extracting(Fault::expression).containsExactly("ServiceRequest.status");
    }

    @Test
    void aRequestNotToActIsNotReceived() {
        request.setDoNotPerform(true);

        assertThat(faults()).extracting(Fault::expression).containsExactly("ServiceRequest.doNotPerform");
    }

    @Test
    void anUnknownModifierIsRefusedWhereverItStands() {
        ((Patient) request.getContained().get(1))
                .addModifierExtension(new Extension("https://example.org/not", new BooleanType(true)));

        assertThat(faults())
                .extracting(Fault::expression)
                .containsExactly("ServiceRequest.contained[1].modifierExtension");
    }

    @Test
    void aDeathIsNotAReferral() {
        ((Patient) request.getContained().get(1)).setDeceased(new BooleanType(true));

        assertThat(faults()).extracting(Fault::expression).containsExactly("ServiceRequest.contained[1].deceased");
    }

    @Test
    void aSubjectElsewhereCannotBeFetched() {
        request.setSubject(new Reference("Patient/4711"));

        assertThat(faults()).extracting(Fault::expression).containsExactly("ServiceRequest.subject");
    }

    private static Extension danger() {
        var danger = new Extension(Uris.IMMEDIATE_DANGER);
        danger.addExtension("present", new BooleanType(true));
        return danger;
    }

    private Translated translated() {
        return assertInstanceOf(Translated.class, ReferralFormFromServiceRequest.of(request, "3F"));
    }

    private List<Fault> faults() {
        return assertInstanceOf(Untranslatable.class, ReferralFormFromServiceRequest.of(request, "3F"))
                .faults();
    }

    private JsonNode form() {
        return translated().draft().form();
    }
}
