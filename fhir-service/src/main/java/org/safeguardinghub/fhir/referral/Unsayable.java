package org.safeguardinghub.fhir.referral;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.safeguardinghub.fhir.referral.Contained.Entry;
import org.safeguardinghub.fhir.vocabulary.Fault;

/** Finds the elements that turn a request into something else than "please receive this worry". */
final class Unsayable {

    static List<Fault> in(ServiceRequest request, Contained contained) {
        var faults = new ArrayList<Fault>();
        if (request.getStatus() != ServiceRequestStatus.ACTIVE) {
            faults.add(
                    fault("ServiceRequest.status", "A new referral is active: no other status can be received here."));
        }
        if (request.getIntentElement().isEmpty() || isAnOption(request)) {
            faults.add(fault("ServiceRequest.intent", "A referral is a plan, an order or a proposal."));
        }
        if (request.getDoNotPerform()) {
            faults.add(fault("ServiceRequest.doNotPerform", "A request not to act cannot be received as a referral."));
        }
        modifiers(new Entry<>((Resource) request, "ServiceRequest"), faults);
        contained.all().forEach(entry -> modifiers(entry, faults));
        contained.all(Patient.class).forEach(child -> death(child, faults));
        return faults;
    }

    private static boolean isAnOption(ServiceRequest request) {
        return switch (request.getIntent()) {
            case PLAN, ORDER, ORIGINALORDER, PROPOSAL, DIRECTIVE -> false;
            default -> true;
        };
    }

    private static void modifiers(Entry<Resource> entry, List<Fault> faults) {
        if (entry.resource() instanceof DomainResource resource && resource.hasModifierExtension()) {
            faults.add(fault(entry.element() + ".modifierExtension", "We do not know what this changes."));
        }
        if (entry.resource().hasImplicitRules()) {
            faults.add(fault(entry.element() + ".implicitRules", "We do not know these rules."));
        }
    }

    private static void death(Entry<Patient> child, List<Fault> faults) {
        if (child.resource().hasDeceasedDateTimeType()
                || child.resource().hasDeceasedBooleanType()
                        && child.resource().getDeceasedBooleanType().booleanValue()) {
            faults.add(fault(
                    child.element() + ".deceased",
                    "The form cannot say that a child has died: telephone the front door."));
        }
    }

    private static Fault fault(String element, String why) {
        return new Fault(IssueType.NOTSUPPORTED, element, "cannot-be-translated", why);
    }

    private Unsayable() {}
}
