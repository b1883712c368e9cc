package org.safeguardinghub.fhir.referral;

import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.safeguardinghub.fhir.vocabulary.Uris;

/** From what the hub tells a sender to the request as that sender may see it: its progress, and nobody's name. */
final class ServiceRequestFromReferral {

    static ServiceRequest of(ReferralStatus referral) {
        var request = new ServiceRequest();
        request.setId(referral.reference());
        request.addIdentifier().setSystem(Uris.REFERENCE).setValue(referral.reference());
        if (referral.clientReference() != null) {
            request.addIdentifier().setSystem(Uris.CLIENT_REFERENCE).setValue(referral.clientReference());
        }
        request.getMeta().addTag().setSystem(Uris.STATUS).setCode(referral.status());
        request.setStatus(status(referral.status())).setIntent(ServiceRequestIntent.PLAN);
        request.setSubject(somebodyWeDoNotName());
        if (referral.receivedAt() != null) {
            request.setAuthoredOn(Date.from(referral.receivedAt()));
        }
        if (referral.decisionDue() != null) {
            request.addExtension(Uris.DECISION_DUE, new InstantType(Date.from(referral.decisionDue())));
        }
        if (referral.ifAChildIsInDanger() != null) {
            request.addNote(new Annotation().setText(referral.ifAChildIsInDanger()));
        }
        return request;
    }

    /** The answer to a new request also says what is still missing, and what of it nobody will read. */
    static ServiceRequest of(ReferralStatus referral, Draft draft, List<String> notCarried) {
        var request = of(referral);
        notCarried.forEach(element -> request.addExtension(Uris.NOT_CARRIED, new StringType(element)));
        if (referral.incomplete() != null) {
            referral.incomplete().stream()
                    .map(missing -> draft.originOf(missing.pointer()))
                    .distinct()
                    .forEach(element -> request.addExtension(Uris.INCOMPLETE, new StringType(element)));
        }
        return request;
    }

    /** An unknown status is of a hub newer than this face: the referral lives, and its own word is in the tag. */
    private static ServiceRequestStatus status(String status) {
        return switch (status) {
            case "DECIDED", "CLOSED", "COMPLETED" -> ServiceRequestStatus.COMPLETED;
            case "WITHDRAWN" -> ServiceRequestStatus.REVOKED;
            default -> ServiceRequestStatus.ACTIVE;
        };
    }

    private static Reference somebodyWeDoNotName() {
        var subject = new Reference();
        subject.addExtension(Uris.ABSENT_REASON, new CodeType("masked"));
        return subject;
    }

    private ServiceRequestFromReferral() {}
}
