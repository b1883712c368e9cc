package org.safeguardinghub.consent;

import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.safeguardinghub.consent.agreement.AgreementToService;
import org.safeguardinghub.consent.agreement.Answered;
import org.safeguardinghub.consent.basis.LawfulBasis;
import org.safeguardinghub.consent.datafile.EnglishTime;
import org.safeguardinghub.consent.disclosure.LedgerEntry;
import org.safeguardinghub.consent.disclosure.Outcome;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * What fhir-service will say of us, as far as it goes: from what is kept here alone, with ids of ours where it will look
 * people and agencies up. After UK Core 2.4.0, IHE PCF and BALP (fhir.md 1.8).
 */
final class AsFhir {

    private static final String OURS = "urn:safeguarding-hub:";

    /** What somebody of the family said to a service. */
    static Consent of(ContactId contact, AuthorityId authority, Answered answered, AgreementToService standing) {
        var answer = answered.answer();
        var consent = consent(contact, authority, answered.id().toString(), "treatment", "service", answer.service())
                .setDateTime(Date.from(answer.saidAt()))
                .addPerformer(reference("party", answer.by().party().name()))
                .setStatus(
                        switch (standing) {
                            case GIVEN -> ConsentState.ACTIVE;
                            case REFUSED -> ConsentState.REJECTED;
                            default -> ConsentState.INACTIVE;
                        });
        var assessor = answer.competence().assessedBy();
        consent.addVerification()
                .setVerified(assessor != null)
                .setVerifiedWith(
                        reference("competence", answer.competence().ground().name()));
        var period = consent.getProvision()
                .setType(
                        standing == AgreementToService.REFUSED
                                ? ConsentProvisionType.DENY
                                : ConsentProvisionType.PERMIT)
                .getPeriod()
                .setStart(Date.from(answer.saidAt()));
        var until = answer.until();
        if (until != null) {
            period.setEnd(
                    Date.from(until.plusDays(1).atStartOfDay(EnglishTime.ZONE).toInstant()));
        }
        return consent;
    }

    /** What was decided about one sharing. */
    static Consent of(LedgerEntry entry) {
        var question = entry.question();
        var verdict = entry.decision().verdict();
        boolean refused = verdict.outcome() == Outcome.REFUSE;
        var consent = consent(
                        question.contact(),
                        question.authority(),
                        entry.decision().id().toString(),
                        "patient-privacy",
                        "rule",
                        entry.decision().rule() + "|" + entry.decision().ruleVersion())
                .setDateTime(Date.from(entry.at()))
                .addPerformer(reference("service", entry.askedBy()))
                .setStatus(ConsentState.ACTIVE);
        verdict.basis().forEach(basis -> consent.addPolicy().setUri(OURS + "basis:" + basis));
        var provision = consent.getProvision()
                .setType(refused ? ConsentProvisionType.DENY : ConsentProvisionType.PERMIT)
                .addPurpose(new Coding(OURS + "purpose", question.purpose(), null))
                .addSecurityLabel(new Coding(OURS + "stage", question.stage(), null));
        provision.addActor().setRole(concept("participation", "IRCP")).setReference(agency(question.recipient()));
        question.categories().forEach(category -> provision.addCode(concept("category", category)));
        if (!verdict.redact().isEmpty()) {
            var without = provision.addProvision().setType(ConsentProvisionType.DENY);
            verdict.redact().forEach(category -> without.addCode(concept("category", category)));
        }
        return consent;
    }

    /** That it was decided. */
    static AuditEvent audit(LedgerEntry entry) {
        var question = entry.question();
        var verdict = entry.decision().verdict();
        var event = new AuditEvent()
                .setType(new Coding("http://dicom.nema.org/resources/ontology/DCM", "110113", "AuthZ-Consent"))
                .setAction(AuditEventAction.E)
                .setRecorded(Date.from(entry.at()))
                .setOutcome(verdict.outcome() == Outcome.REFUSE ? AuditEventOutcome._4 : AuditEventOutcome._0)
                .setOutcomeDesc(verdict.reason())
                .addPurposeOfEvent(concept("purpose", question.purpose()));
        event.addAgent().setRequestor(true).setWho(reference("service", entry.askedBy()));
        event.addAgent().setRequestor(false).setWho(agency(question.recipient()));
        event.getSource().setObserver(reference("service", "consent-service"));
        event.addEntity().setWhat(reference("contact", question.contact().toString()));
        event.addEntity().setWhat(reference("decision", entry.decision().id().toString()));
        var correlation = entry.correlation();
        if (correlation != null) {
            event.addEntity().setWhat(reference("request", correlation));
        }
        return event;
    }

    /** Who wrote down what a family said. */
    static Provenance provenance(AuthorityId authority, Answered answered) {
        return provenance(authority, answered.id().toString(), answered.by(), Date.from(answered.recordedAt()));
    }

    /** Who said on what a sharing stands, and why nobody was asked to consent. */
    static Provenance provenance(AuthorityId authority, LawfulBasis basis) {
        var provenance = provenance(authority, basis.id().toString(), basis.by(), Date.from(basis.recordedAt()))
                .addPolicy(OURS + "basis:" + basis.relied().article6())
                .addPolicy(OURS + "basis:" + basis.relied().condition());
        var paragraph18 = basis.relied().paragraph18();
        return paragraph18 == null ? provenance : provenance.addReason(concept("paragraph-18", paragraph18.name()));
    }

    private static Provenance provenance(AuthorityId authority, String target, String by, Date recorded) {
        var provenance = new Provenance()
                .setTarget(List.of(reference("record", target)))
                .setRecorded(recorded)
                .setActivity(concept("operation", "CREATE"));
        provenance.addAgent().setWho(reference("account", by)).setOnBehalfOf(reference("authority", authority.value()));
        return provenance;
    }

    private static Consent consent(
            ContactId contact, AuthorityId authority, String id, String scope, String policy, String code) {
        return new Consent()
                .setScope(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/consentscope", scope, null)))
                .addCategory(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "IDSCL", null)))
                .setPatient(reference("contact", contact.toString()))
                .addOrganization(reference("authority", authority.value()))
                .setSource(reference("record", id))
                .setPolicyRule(concept(policy, code));
    }

    private static Reference agency(String id) {
        return reference("agency", id);
    }

    private static Reference reference(String kind, String value) {
        return new Reference()
                .setIdentifier(new Identifier().setSystem(OURS + kind).setValue(value));
    }

    private static CodeableConcept concept(String list, String code) {
        return new CodeableConcept(new Coding(OURS + list, code, null));
    }

    private AsFhir() {}
}
