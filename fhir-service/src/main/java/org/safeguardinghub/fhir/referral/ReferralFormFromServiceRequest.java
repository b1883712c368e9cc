package org.safeguardinghub.fhir.referral;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.fhir.referral.Contained.Entry;
import org.safeguardinghub.fhir.referral.Draft.Part;
import org.safeguardinghub.fhir.vocabulary.Fault;
import org.safeguardinghub.fhir.vocabulary.Uris;

/** From a health system's request to the hub's referral form: this direction only. */
final class ReferralFormFromServiceRequest {

    private final ServiceRequest request;
    private final Contained contained;
    private final Draft draft = new Draft();
    private final Part form = draft.root("ServiceRequest");

    private ReferralFormFromServiceRequest(ServiceRequest request) {
        this.request = request;
        this.contained = new Contained(request);
    }

    /** @param usualSource the census code of the sending agency's kind, used when the request names none itself */
    static Translation of(ServiceRequest request, @Nullable String usualSource) {
        return new ReferralFormFromServiceRequest(request).translate(usualSource);
    }

    private Translation translate(@Nullable String usualSource) {
        var faults = Unsayable.in(request, contained);
        if (faults.isEmpty() && !isInDanger() && !subjectIsInside()) {
            faults.add(new Fault(
                    IssueType.NOTSUPPORTED,
                    "ServiceRequest.subject",
                    "cannot-be-translated",
                    "The subject must be a Patient contained in the request: we cannot fetch it from elsewhere."));
        }
        if (!faults.isEmpty()) {
            return new Translation.Untranslatable(faults);
        }
        form.say("clientReference", clientReference(), ".identifier");
        danger();
        var children = children();
        contained.all(RelatedPerson.class).forEach(adult -> AdultFromRelatedPerson.fill(form, adult, children));
        concern();
        ReferrerFromRequester.fill(form, request.getRequester(), contained, usualSource);
        familyInformed();
        basis();
        return new Translation.Translated(draft, NotCarried.of(request, contained));
    }

    private @Nullable String clientReference() {
        return request.getIdentifier().stream()
                .map(org.hl7.fhir.r4.model.Identifier::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private boolean subjectIsInside() {
        return !request.hasSubject()
                || contained.find(request.getSubject(), Patient.class).isPresent();
    }

    /** A {@code stat} request is danger now, whatever else it says; a lower priority is not a denial of danger. */
    private boolean isInDanger() {
        return request.getPriority() == ServiceRequestPriority.STAT || Boolean.TRUE.equals(dangerAsSaid());
    }

    private @Nullable Boolean dangerAsSaid() {
        var said = request.getExtensionByUrl(Uris.IMMEDIATE_DANGER);
        return said == null ? null : flag(said, "present");
    }

    private void danger() {
        var said = request.getExtensionByUrl(Uris.IMMEDIATE_DANGER);
        if (said == null && !isInDanger()) {
            return;
        }
        var from = ".extension.where(url='" + Uris.IMMEDIATE_DANGER + "')";
        var danger = form.part("immediateDanger", said == null ? ".priority" : from)
                .say("present", isInDanger() ? Boolean.TRUE : dangerAsSaid(), "");
        if (said != null) {
            danger.say("details", text(said, "details"), "")
                    .say("emergencyServicesCalled", flag(said, "emergencyServicesCalled"), "")
                    .say("policeReference", text(said, "policeReference"), "");
        }
    }

    /** The subject comes first, so that child 0 of the form is always who the request is about. */
    private List<Entry<Patient>> children() {
        form.say("children", null, ".subject");
        var subject = contained.find(request.getSubject(), Patient.class);
        var others = contained.all(Patient.class).stream()
                .filter(child -> subject.map(first -> !first.element().equals(child.element()))
                        .orElse(true));
        var children = Stream.concat(subject.stream(), others).toList();
        children.forEach(child -> ChildFromPatient.fill(
                form, child, child.element().equals(subject.map(Entry::element).orElse(null))));
        return children;
    }

    private void concern() {
        var notes = request.getNote().stream()
                .map(Annotation::getText)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n"));
        var reasons = request.getReasonCode().stream()
                .map(ReferralFormFromServiceRequest::words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        var concern = form.part("concern", "");
        if (notes.isEmpty()) {
            concern.say("observed", blankToNull(reasons), reasons.isEmpty() ? ".note" : ".reasonCode");
        } else {
            concern.say("observed", notes, ".note").say("opinion", blankToNull(reasons), ".reasonCode");
        }
        request.getNote().stream()
                .filter(Annotation::hasAuthorStringType)
                .findFirst()
                .ifPresent(note ->
                        concern.say("reportedBy", note.getAuthorStringType().getValue(), ".note.author"));
        harms(concern);
    }

    private void harms(Part concern) {
        request.getReasonCode().stream()
                .flatMap(reason -> reason.getCoding().stream())
                .map(Coding::getCode)
                .mapMulti(Codes::harmOf)
                .distinct()
                .forEach(harm -> concern.add("harms", harm, ".reasonCode"));
    }

    private void familyInformed() {
        var said = request.getExtensionByUrl(Uris.FAMILY_INFORMED);
        if (said != null) {
            form.part("familyInformed", ".extension.where(url='" + Uris.FAMILY_INFORMED + "')")
                    .say("informed", flag(said, "informed"), "")
                    .say("reason", text(said, "reason"), "");
        }
    }

    private void basis() {
        var stated = request.getExtensionsByUrl(Uris.LAWFUL_BASIS);
        if (!stated.isEmpty()) {
            var basis = form.part("basis", ".extension.where(url='" + Uris.LAWFUL_BASIS + "')");
            stated.forEach(code -> basis.add("codes", primitive(code), ""));
        }
    }

    private static @Nullable String words(CodeableConcept reason) {
        return reason.hasText()
                ? reason.getText()
                : reason.getCoding().stream()
                        .map(Coding::getDisplay)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable Boolean flag(Extension said, String part) {
        var inner = said.getExtensionByUrl(part);
        return inner != null && inner.getValue() instanceof BooleanType flag ? flag.getValue() : null;
    }

    private static @Nullable String text(Extension said, String part) {
        var inner = said.getExtensionByUrl(part);
        return inner == null ? null : primitive(inner);
    }

    private static @Nullable String primitive(Extension said) {
        return said.getValue() == null ? null : said.getValue().primitiveValue();
    }
}
