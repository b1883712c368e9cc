package org.safeguardinghub.fhir.referral;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.fhir.referral.Contained.Entry;
import org.safeguardinghub.fhir.referral.Draft.Part;
import org.safeguardinghub.fhir.vocabulary.Uris;

/** From whoever asks, a person in a role or an organisation, to the form's referrer. */
final class ReferrerFromRequester {

    static void fill(Part form, Reference requester, Contained contained, @Nullable String usualSource) {
        var role = contained.find(requester, PractitionerRole.class);
        var person = role.flatMap(found -> contained.find(found.resource().getPractitioner(), Practitioner.class))
                .or(() -> contained.find(requester, Practitioner.class));
        var agency = role.flatMap(found -> contained.find(found.resource().getOrganization(), Organization.class))
                .or(() -> contained.find(requester, Organization.class));

        form.part("referrer", ".requester")
                .say("name", name(requester, role, person, agency), "")
                .say("role", role(role, agency), "")
                .say("sourceCode", source(agency).orElse(usualSource), "")
                .say("phone", reach(role, person, agency, ContactPointSystem.PHONE), "")
                .say("email", reach(role, person, agency, ContactPointSystem.EMAIL), "");
    }

    private static @Nullable String name(
            Reference requester,
            Optional<Entry<PractitionerRole>> role,
            Optional<Entry<Practitioner>> person,
            Optional<Entry<Organization>> agency) {
        return Stream.of(
                        person.map(found -> found.resource().getNameFirstRep().getNameAsSingleString()),
                        role.map(found -> found.resource().getPractitioner().getDisplay()),
                        Optional.ofNullable(requester.getDisplay()),
                        agency.map(found -> found.resource().getName()))
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String role(Optional<Entry<PractitionerRole>> role, Optional<Entry<Organization>> agency) {
        return role.flatMap(found -> found.resource().getCode().stream()
                        .map(ReferrerFromRequester::words)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElseGet(() -> agency.isPresent() && role.isEmpty() ? "Organisation" : null);
    }

    private static Optional<String> source(Optional<Entry<Organization>> agency) {
        return agency.flatMap(found -> found.resource().getType().stream()
                .flatMap(type -> type.getCoding().stream())
                .filter(coding -> Uris.REFERRAL_SOURCE.equals(coding.getSystem()))
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .findFirst());
    }

    private static @Nullable String reach(
            Optional<Entry<PractitionerRole>> role,
            Optional<Entry<Practitioner>> person,
            Optional<Entry<Organization>> agency,
            ContactPointSystem system) {
        var none = List.<ContactPoint>of();
        return Stream.of(
                        role.map(found -> found.resource().getTelecom()).orElse(none),
                        person.map(found -> found.resource().getTelecom()).orElse(none),
                        agency.map(found -> found.resource().getTelecom()).orElse(none))
                .flatMap(List::stream)
                .filter(way -> way.getSystem() == system)
                .map(ContactPoint::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String words(CodeableConcept concept) {
        return concept.hasText()
                ? concept.getText()
                : concept.getCodingFirstRep().getDisplay();
    }

    private ReferrerFromRequester() {}
}
