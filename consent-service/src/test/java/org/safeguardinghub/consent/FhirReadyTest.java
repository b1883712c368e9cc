package org.safeguardinghub.consent;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.agreement.AgreementToService;
import org.safeguardinghub.consent.agreement.Answered;
import org.safeguardinghub.consent.agreement.Competence;
import org.safeguardinghub.consent.agreement.FamilyAnswer;
import org.safeguardinghub.consent.agreement.FamilyAnswer.Informed;
import org.safeguardinghub.consent.agreement.Said;
import org.safeguardinghub.consent.agreement.Speaker;
import org.safeguardinghub.consent.agreement.Speaker.Party;
import org.safeguardinghub.consent.basis.LawfulBasis;
import org.safeguardinghub.consent.basis.Paragraph18;
import org.safeguardinghub.consent.basis.Relied;
import org.safeguardinghub.consent.disclosure.Decision;
import org.safeguardinghub.consent.disclosure.LedgerEntry;
import org.safeguardinghub.consent.disclosure.Outcome;
import org.safeguardinghub.consent.disclosure.Question;
import org.safeguardinghub.consent.disclosure.Verdict;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * All that FHIR wants to know of agreements, decisions and the ledger is kept, with nothing to guess: a field that is
 * dropped here, or was never kept, is missed. What each resource must have is UK Core's, IHE PCF's and BALP's (fhir.md).
 */
class FhirReadyTest {

    static final FhirContext R4 = FhirContext.forR4();
    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final AuthorityId LEWISHAM = new AuthorityId("lewisham");
    static final ContactId CONTACT = new ContactId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({"GIVEN,ACTIVE,PERMIT", "REFUSED,REJECTED,DENY", "WITHDRAWN,INACTIVE,PERMIT", "EXPIRED,INACTIVE,PERMIT"})
    void anAgreementIsAConsent(AgreementToService standing, ConsentState state, ConsentProvisionType type) {
        var consent = AsFhir.of(CONTACT, LEWISHAM, answered(), standing);

        assertThat(consent.getStatus()).isEqualTo(state);
        assertThat(consent.getProvision().getType()).isEqualTo(type);
        assertThat(consent.getProvision().getPeriod().getEnd()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(lacking(consent, Consent.class))
                .containsExactly("provision.purpose", "provision.actor.reference", "provision.code", "policy.uri");
    }

    @Test
    void aDecisionIsAConsentWithItsBasisAndWhatItLeavesOut() {
        var consent = AsFhir.of(entry(Outcome.PERMIT_REDACTED));

        assertThat(consent.getPolicyFirstRep().getUri()).endsWith("ART6_1_E");
        assertThat(consent.getPolicyRule().getCodingFirstRep().getCode()).isEqualTo("a-rule|3");
        assertThat(consent.getProvision()
                        .getProvisionFirstRep()
                        .getCodeFirstRep()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("ADDRESSES");
        assertThat(lacking(consent, Consent.class)).containsExactly("verification.verifiedWith");
    }

    @Test
    void aRefusalIsADenyingConsentAndAnEventWithALesserOutcome() {
        var refused = entry(Outcome.REFUSE);

        assertThat(AsFhir.of(refused).getProvision().getType()).isEqualTo(ConsentProvisionType.DENY);
        assertThat(AsFhir.audit(refused).getOutcome()).isEqualTo(AuditEventOutcome._4);
    }

    @Test
    void aLineOfTheLedgerIsAnAuditEventThatNamesItsRequest() {
        var event = AsFhir.audit(entry(Outcome.PERMIT));

        assertThat(lacking(event, AuditEvent.class)).isEmpty();
        assertThat(event.getEntity()).hasSize(3);
        assertThat(event.getEntity().getLast().getWhat().getIdentifier().getValue())
                .isEqualTo("a-request-of-priyas");
    }

    @Test
    void whoWroteWhatDownIsProvenance() {
        var basis = new LawfulBasis(
                UUID.randomUUID(),
                "LOCAL_AUTHORITY",
                new AgencyId("thameside-police"),
                "INFORMATION_REQUEST",
                new Relied("ART6_1_E", "SCH1_PARA18", Paragraph18.WOULD_PREJUDICE_PROTECTION),
                "an-account",
                "Priya Nair",
                MONDAY_9AM);

        assertThat(lacking(AsFhir.provenance(LEWISHAM, basis), Provenance.class))
                .isEmpty();
        assertThat(lacking(AsFhir.provenance(LEWISHAM, answered()), Provenance.class))
                .containsExactly("policy", "reason");
    }

    /** Of what the profiles want, what is not there. The parser refuses what FHIR itself does not allow. */
    private static List<String> lacking(Resource resource, Class<? extends Resource> type) {
        var json = R4.newJsonParser().encodeResourceToString(resource);
        var read = R4.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(type, json);
        var terser = R4.newTerser();
        return wanted(read).stream()
                .filter(path ->
                        terser.getValues(read, read.fhirType() + "." + path).isEmpty())
                .toList();
    }

    private static List<String> wanted(Resource resource) {
        return switch (resource) {
            case Consent _ ->
                List.of(
                        "status",
                        "scope",
                        "category",
                        "patient",
                        "dateTime",
                        "performer",
                        "organization",
                        "source[x]",
                        "policyRule",
                        "verification.verifiedWith",
                        "provision.type",
                        "provision.purpose",
                        "provision.actor.reference",
                        "provision.code",
                        "policy.uri");
            case AuditEvent _ ->
                List.of(
                        "type",
                        "action",
                        "recorded",
                        "outcome",
                        "purposeOfEvent",
                        "agent.who",
                        "agent.requestor",
                        "source.observer",
                        "entity.what");
            default -> List.of("target", "recorded", "activity", "agent.who", "agent.onBehalfOf", "policy", "reason");
        };
    }

    private static LedgerEntry entry(Outcome outcome) {
        var question = new Question(
                "network-service", CONTACT, LEWISHAM, List.of("NAMES", "ADDRESSES"), "NETWORK_FINDING", "RECEIVED");
        var redact = outcome == Outcome.PERMIT_REDACTED ? List.of("ADDRESSES") : List.<String>of();
        var verdict = new Verdict(outcome, redact, List.of("ART6_1_E"), "Because.", "A rule.");
        return new LedgerEntry(
                question,
                new Decision(UUID.randomUUID(), "a-rule", 3, verdict, null),
                "referral-service",
                MONDAY_9AM,
                "a-request-of-priyas");
    }

    private static Answered answered() {
        return new Answered(
                UUID.randomUUID(),
                new FamilyAnswer(
                        "FAMILY_HELP",
                        Said.GIVEN,
                        new Speaker(Party.CHILD, null),
                        MONDAY_9AM,
                        new Informed(Informed.Way.IN_PERSON, true),
                        new Competence(Competence.Ground.COMPETENT_UNDER_16, "school nurse"),
                        LocalDate.parse("2026-12-31")),
                "an-account",
                "Priya Nair",
                MONDAY_9AM);
    }
}
