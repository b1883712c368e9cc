package org.safeguardinghub.fhir.referral;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.fhir.vocabulary.Uris;

/** Health codes and the form's codes, side by side. What is not here has no counterpart and is not guessed. */
final class Codes {

    /** SNOMED CT as in the national safeguarding list ({@code safeguarding-codes-bars}). */
    private static final Map<String, String> HARMS = Map.ofEntries(
            Map.entry("697949003", "PHYSICAL"),
            Map.entry("700255001", "PHYSICAL"),
            Map.entry("416936003", "PHYSICAL"),
            Map.entry("697951004", "EMOTIONAL"),
            Map.entry("771984002", "EMOTIONAL"),
            Map.entry("771983008", "EMOTIONAL"),
            Map.entry("702953007", "NEGLECT"),
            Map.entry("449889006", "NEGLECT"),
            Map.entry("702579009", "SEXUAL"),
            Map.entry("700254002", "SEXUAL"),
            Map.entry("417361000", "SEXUAL"),
            Map.entry("297591000000108", "SEXUAL"),
            Map.entry("700253008", "SEXUAL_EXPLOITATION"),
            Map.entry("919461000000108", "SEXUAL_EXPLOITATION"),
            Map.entry("707087005", "DOMESTIC_ABUSE"),
            Map.entry("881081000000100", "DOMESTIC_ABUSE"),
            Map.entry("697950003", "DOMESTIC_ABUSE"),
            Map.entry("713201008", "FGM"),
            Map.entry("766969008", "RADICALISATION"),
            Map.entry("104586100000100", "TRAFFICKING"),
            Map.entry("401206008", "SELF_HARM"),
            Map.entry("771385008", "CHILD_ON_CHILD"));

    private static final Map<String, String> RELATIONSHIPS = Map.ofEntries(
            Map.entry("MTH", "MOTHER"),
            Map.entry("NMTH", "MOTHER"),
            Map.entry("FTH", "FATHER"),
            Map.entry("NFTH", "FATHER"),
            Map.entry("PRN", "PARENT"),
            Map.entry("NPRN", "PARENT"),
            Map.entry("ADOPTP", "PARENT"),
            Map.entry("STPPRN", "STEP_PARENT"),
            Map.entry("STPMTH", "STEP_PARENT"),
            Map.entry("STPFTH", "STEP_PARENT"),
            Map.entry("GRPRN", "GRANDPARENT"),
            Map.entry("GRMTH", "GRANDPARENT"),
            Map.entry("GRFTH", "GRANDPARENT"),
            Map.entry("MGRMTH", "GRANDPARENT"),
            Map.entry("MGRFTH", "GRANDPARENT"),
            Map.entry("PGRMTH", "GRANDPARENT"),
            Map.entry("PGRFTH", "GRANDPARENT"),
            Map.entry("SIB", "SIBLING"),
            Map.entry("BRO", "SIBLING"),
            Map.entry("SIS", "SIBLING"),
            Map.entry("AUNT", "AUNT_OR_UNCLE"),
            Map.entry("UNCLE", "AUNT_OR_UNCLE"),
            Map.entry("COUSN", "COUSIN"),
            Map.entry("EXT", "OTHER_RELATIVE"),
            Map.entry("FAMMEMB", "OTHER_RELATIVE"),
            Map.entry("PRNFOST", "FOSTER_CARER"),
            Map.entry("GUARD", "GUARDIAN"),
            Map.entry("FRND", "FAMILY_FRIEND"),
            Map.entry("NBOR", "NEIGHBOUR"));

    /** The census code of a referral's source by the kind of agency, for systems that do not send it. */
    private static final Map<String, String> USUAL_SOURCES = Map.of(
            "SCHOOL", "2A",
            "GP", "3A",
            "HOSPITAL", "3F",
            "HOUSING", "4",
            "POLICE", "6");

    static void harmOf(@Nullable String code, Consumer<String> found) {
        var harm = code == null ? null : HARMS.get(code);
        if (harm != null) {
            found.accept(harm);
        }
    }

    static @Nullable String relationship(@Nullable String system, @Nullable String code) {
        return Uris.ROLE_CODE.equals(system) && code != null ? RELATIONSHIPS.get(code) : null;
    }

    static @Nullable String usualSource(@Nullable String agencyType) {
        return agencyType == null ? null : USUAL_SOURCES.get(agencyType);
    }

    /** National systems are known in the wrong case and without TLS too: genuine senders write them so. */
    static @Nullable String identifierSystem(@Nullable String system) {
        var plain = system == null ? "" : system.toLowerCase(Locale.ROOT).replaceFirst("^http:", "https:");
        if (plain.equals(Uris.NHS_NUMBER.toLowerCase(Locale.ROOT))) {
            return "NHS_NUMBER";
        }
        return plain.equals(Uris.UPN) ? "UPN" : plain.equals(Uris.LA_CHILD_ID) ? "LA_CHILD_ID" : null;
    }

    private Codes() {}
}
