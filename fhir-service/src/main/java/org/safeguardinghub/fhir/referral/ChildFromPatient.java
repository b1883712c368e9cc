package org.safeguardinghub.fhir.referral;

import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.fhir.referral.Contained.Entry;
import org.safeguardinghub.fhir.referral.Draft.Part;
import org.safeguardinghub.fhir.vocabulary.Uris;

/** From a contained patient to one child of the form. */
final class ChildFromPatient {

    static void fill(Part form, Entry<Patient> entry, boolean isSubject) {
        var patient = entry.resource();
        var child = form.item("children", entry.element().substring("ServiceRequest".length()));
        child.say("role", role(patient, isSubject), "");
        PersonNames.fill(child, patient.getName());
        birth(child, patient);
        child.say("expectedDeliveryDate", extension(patient, Uris.EXPECTED_DELIVERY), ".extension")
                .say("sex", sex(patient), ".gender");
        IntStream.range(0, patient.getIdentifier().size())
                .forEach(place -> identifier(child, patient.getIdentifier().get(place), place));
        IntStream.range(0, patient.getAddress().size()).forEach(place -> address(child, patient, place));
        patient.getCommunication()
                .forEach(spoken -> spoken.getLanguage().getCoding().stream()
                        .map(Coding::getCode)
                        .findFirst()
                        .ifPresent(code -> child.add("languages", code, ".communication.language")));
        child.say("interpreterNeeded", needsInterpreter(patient), ".extension");
    }

    /** Whoever is not the subject is told about, unless the sender says that they too are at risk. */
    private static @Nullable String role(Patient patient, boolean isSubject) {
        if (patient.hasExtension(Uris.EXPECTED_DELIVERY)) {
            return "UNBORN";
        }
        var said = extension(patient, Uris.CHILD_ROLE);
        return isSubject ? "SUBJECT" : said == null ? "SIBLING_INFO" : said;
    }

    private static void birth(Part child, Patient patient) {
        child.say("birth", null, ".birthDate");
        var date = patient.getBirthDateElement();
        if (date.getValueAsString() != null) {
            var said = date.getValueAsString();
            child.part("birth", ".birthDate")
                    .say("date", wholeDate(said), "")
                    .say("precision", said.length() == 4 ? "YEAR" : said.length() == 7 ? "MONTH" : "DAY", "");
        }
    }

    /** The census writes the 15th where the day is unknown, never the 1st; the middle of the year likewise. */
    private static String wholeDate(String said) {
        return said.length() == 4 ? said + "-06-15" : said.length() == 7 ? said + "-15" : said;
    }

    private static @Nullable String sex(Patient patient) {
        if (!patient.hasGender()) {
            return null;
        }
        return patient.getGender() == AdministrativeGender.FEMALE
                ? "F"
                : patient.getGender() == AdministrativeGender.MALE ? "M" : "U";
    }

    /** Only numbers that mean the same everywhere travel; a hospital's own number would mislead whoever matches. */
    private static void identifier(Part child, Identifier identifier, int place) {
        var system = Codes.identifierSystem(identifier.getSystem());
        if (system != null && identifier.hasValue()) {
            child.item("identifiers", ".identifier[" + place + "]")
                    .say("system", system, ".system")
                    .say("value", identifier.getValue(), ".value");
        }
    }

    private static void address(Part child, Patient patient, int place) {
        Address said = patient.getAddress().get(place);
        var address = child.item("addresses", ".address[" + place + "]");
        said.getLine().stream().map(StringType::getValue).forEach(line -> address.add("lines", line, ".line"));
        address.add("lines", said.getCity(), ".city").add("lines", said.getDistrict(), ".district");
        address.say("postcode", said.getPostalCode(), ".postalCode")
                .say("confidential", isRestricted(patient) || isConfidential(said), "");
    }

    /** A record marked restricted hides where the child lives: the safer reading of a mark on the whole record. */
    private static boolean isRestricted(Patient patient) {
        return patient.getMeta().getSecurity().stream()
                .filter(mark -> Uris.CONFIDENTIALITY.equals(mark.getSystem()))
                .anyMatch(mark -> "R".equals(mark.getCode()) || "V".equals(mark.getCode()));
    }

    private static boolean isConfidential(Address address) {
        return isTrue(address.getExtensionByUrl(Uris.CONFIDENTIAL_ADDRESS));
    }

    private static @Nullable Boolean needsInterpreter(Patient patient) {
        var said = patient.getExtensionByUrl(Uris.INTERPRETER_REQUIRED);
        return said == null ? null : isTrue(said);
    }

    private static boolean isTrue(@Nullable Extension said) {
        return said != null && said.getValue() instanceof BooleanType flag && flag.booleanValue();
    }

    private static @Nullable String extension(Patient patient, String url) {
        var said = patient.getExtensionByUrl(url);
        return said == null || said.getValue() == null ? null : said.getValue().primitiveValue();
    }

    private ChildFromPatient() {}
}
