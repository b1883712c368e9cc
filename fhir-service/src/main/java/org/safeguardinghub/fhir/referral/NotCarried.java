package org.safeguardinghub.fhir.referral;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.safeguardinghub.fhir.referral.Contained.Entry;
import org.safeguardinghub.fhir.vocabulary.Uris;

/**
 * Finds what the form has no place for. A system that sent a thing has to learn that nobody will read it; the
 * translators and the lists here change together.
 */
final class NotCarried {

    /** Housekeeping that says nothing about a child. */
    private static final Set<String> ANYWHERE = Set.of("id", "meta", "language", "text", "contained", "active");

    private static final Set<String> OF_REQUEST = Set.of(
            "identifier",
            "status",
            "intent",
            "category",
            "priority",
            "subject",
            "authoredOn",
            "requester",
            "performer",
            "reasonCode",
            "note",
            "supportingInfo",
            "doNotPerform");
    private static final Set<String> OF_CHILD =
            Set.of("identifier", "name", "gender", "birthDate", "address", "communication", "deceased");
    private static final Set<String> OF_ADULT =
            Set.of("identifier", "patient", "relationship", "name", "telecom", "birthDate");
    private static final Set<String> OF_REFERRER =
            Set.of("identifier", "practitioner", "organization", "code", "telecom", "name", "type");

    private static final Set<String> EXTENSIONS = Set.of(
            Uris.IMMEDIATE_DANGER,
            Uris.FAMILY_INFORMED,
            Uris.LAWFUL_BASIS,
            Uris.CHILD_ROLE,
            Uris.EXPECTED_DELIVERY,
            Uris.INTERPRETER_REQUIRED);

    static List<String> of(ServiceRequest request, Contained contained) {
        var outer = within(new Entry<>((Resource) request, "ServiceRequest"));
        var inner = contained.all().stream().flatMap(NotCarried::within);
        var numbers = contained.all(Patient.class).stream().flatMap(NotCarried::numbersOfTheirOwn);
        return Stream.of(outer, inner, numbers).flatMap(found -> found).toList();
    }

    private static Stream<String> numbersOfTheirOwn(Entry<Patient> child) {
        var identifiers = child.resource().getIdentifier();
        return IntStream.range(0, identifiers.size())
                .filter(place -> Codes.identifierSystem(identifiers.get(place).getSystem()) == null)
                .mapToObj(place -> child.element() + ".identifier[" + place + "]");
    }

    private static Stream<String> within(Entry<Resource> entry) {
        var known = known(entry.resource());
        return known.isEmpty()
                ? Stream.of(entry.element())
                : Stream.concat(
                        entry.resource().children().stream()
                                .filter(Property::hasValues)
                                .map(NotCarried::plainName)
                                .filter(name -> !known.contains(name) && !ANYWHERE.contains(name))
                                .filter(name -> !name.equals("extension"))
                                .map(name -> entry.element() + "." + name),
                        unknownExtensions(entry));
    }

    private static Stream<String> unknownExtensions(Entry<Resource> entry) {
        var extensions = ((DomainResource) entry.resource()).getExtension();
        return IntStream.range(0, extensions.size())
                .filter(place -> !EXTENSIONS.contains(extensions.get(place).getUrl()))
                .mapToObj(place -> entry.element() + ".extension[" + place + "]");
    }

    private static Set<String> known(Base resource) {
        return switch (resource) {
            case ServiceRequest _ -> OF_REQUEST;
            case Patient _ -> OF_CHILD;
            case RelatedPerson _ -> OF_ADULT;
            case PractitionerRole _ -> OF_REFERRER;
            case Practitioner _ -> OF_REFERRER;
            case Organization _ -> OF_REFERRER;
            default -> Set.of();
        };
    }

    private static String plainName(Property property) {
        return property.getName().replace("[x]", "");
    }

    private NotCarried() {}
}
