package org.safeguardinghub.fhir.referral;

import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.fhir.referral.Contained.Entry;
import org.safeguardinghub.fhir.referral.Draft.Part;

/** From a contained related person to one adult of the form. */
final class AdultFromRelatedPerson {

    /** @param children in the order of the form: an adult is somebody to a child by its place */
    static void fill(Part form, Entry<RelatedPerson> entry, List<Entry<Patient>> children) {
        var person = entry.resource();
        var adult = form.item("adults", entry.element().substring("ServiceRequest".length()));
        PersonNames.fill(adult, person.getName());
        adult.say("birthDate", wholeDay(person), ".birthDate");
        for (int child = 0; child < children.size(); child++) {
            if (person.getPatient().getReference() != null
                    && person.getPatient()
                            .getReference()
                            .equals("#" + children.get(child).id())) {
                adult.item("relationships", ".relationship")
                        .say("child", child, "")
                        .say("relationship", relationship(person), "");
            }
        }
        phone(person, adult);
    }

    private static String relationship(RelatedPerson person) {
        var codes = person.getRelationship().stream()
                .flatMap(concept -> concept.getCoding().stream())
                .map(coding -> Codes.relationship(coding.getSystem(), coding.getCode()))
                .filter(Objects::nonNull)
                .toList();
        return codes.isEmpty() ? person.hasRelationship() ? "OTHER" : "NOT_KNOWN" : codes.getFirst();
    }

    /** The form takes an adult's birth date to the day or not at all. */
    private static @Nullable String wholeDay(RelatedPerson person) {
        var said = person.getBirthDateElement().getValueAsString();
        return said != null && said.length() == 10 ? said : null;
    }

    /** A number is passed on, but nobody said that it is safe to leave a message on it. */
    private static void phone(RelatedPerson person, Part adult) {
        person.getTelecom().stream()
                .filter(way -> way.getSystem() == ContactPointSystem.PHONE)
                .map(ContactPoint::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(number -> adult.part("safeContact", ".telecom")
                        .say("phone", number, "")
                        .say("mayLeaveMessage", false, ""));
    }

    private AdultFromRelatedPerson() {}
}
