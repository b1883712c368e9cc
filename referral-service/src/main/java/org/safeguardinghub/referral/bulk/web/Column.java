package org.safeguardinghub.referral.bulk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One column of the file, and where its answer stands in the form.
 *
 * @param companions what else follows from an answer being there, such as whose numbering a number is of
 */
record Column(String name, String pointer, Kind kind, Map<String, Object> companions) {

    /** Reasons for blanks: {@code child_birth_date=NOT_KNOWN; adult_phone=UNSAFE_TO_ASK}. */
    static final String NOT_GIVEN = "not_given";

    static final List<Column> ALL = List.of(
            text("client_reference", "/clientReference"),
            yesNo("immediate_danger", "/immediateDanger/present"),
            text("danger_details", "/immediateDanger/details"),
            text("child_given_name", "/children/0/name/given"),
            text("child_middle_name", "/children/0/name/middle"),
            text("child_family_name", "/children/0/name/family"),
            text("child_known_as", "/children/0/name/knownAs"),
            text("child_birth_date", "/children/0/birth/date"),
            text("child_birth_precision", "/children/0/birth/precision"),
            text("child_expected_delivery_date", "/children/0/expectedDeliveryDate"),
            text("child_sex", "/children/0/sex"),
            text("child_ethnicity", "/children/0/ethnicity"),
            list("child_disabilities", "/children/0/disabilities"),
            list("child_languages", "/children/0/languages"),
            yesNo("child_interpreter_needed", "/children/0/interpreterNeeded"),
            number("child_nhs_number", 0, "NHS_NUMBER"),
            number("child_upn", 1, "UPN"),
            number("child_la_id", 2, "LA_CHILD_ID"),
            list("child_address_lines", "/children/0/addresses/0/lines"),
            text("child_postcode", "/children/0/addresses/0/postcode"),
            text("child_uprn", "/children/0/addresses/0/uprn"),
            yesNo("child_address_confidential", "/children/0/addresses/0/confidential"),
            text("school_urn", "/children/0/school/urn"),
            text("school_name", "/children/0/school/name"),
            text("school_year", "/children/0/school/year"),
            text("child_words", "/children/0/voice/words"),
            text("child_words_heard_by", "/children/0/voice/heardBy"),
            text("child_not_spoken_to_because", "/children/0/voice/notSpokenToBecause"),
            text("adult_given_name", "/adults/0/name/given"),
            text("adult_family_name", "/adults/0/name/family"),
            new Column(
                    "adult_relationship",
                    "/adults/0/relationships/0/relationship",
                    Kind.TEXT,
                    Map.of("/adults/0/relationships/0/child", 0)),
            yesNo("adult_lives_with_child", "/adults/0/livesWithChild"),
            text("adult_phone", "/adults/0/safeContact/phone"),
            text("observed", "/concern/observed"),
            text("reported_by_others", "/concern/reportedBy"),
            text("opinion", "/concern/opinion"),
            list("harms", "/concern/harms"),
            text("incident_at", "/concern/incidentAt"),
            text("incident_place", "/concern/incidentPlace"),
            list("provisional_factors", "/concern/provisionalFactors"),
            text("threshold_believed", "/concern/thresholdBelieved"),
            text("actions_taken", "/concern/actionsTaken"),
            text("working_well", "/concern/workingWell"),
            text("needs_to_happen", "/concern/needsToHappen"),
            new Column("scale", "/concern/scale", Kind.WHOLE_NUMBER, Map.of()),
            text("referrer_name", "/referrer/name"),
            text("referrer_role", "/referrer/role"),
            text("source_code", "/referrer/sourceCode"),
            text("referrer_phone", "/referrer/phone"),
            text("referrer_email", "/referrer/email"),
            yesNo("family_informed", "/familyInformed/informed"),
            text("family_informed_reason", "/familyInformed/reason"),
            list("lawful_bases", "/basis/codes"),
            text("agreement_to_service", "/basis/agreementToService"),
            list(NOT_GIVEN, "/notGiven"));

    private static final Map<String, Column> BY_NAME = ALL.stream()
            .collect(Collectors.toMap(Column::name, Function.identity(), (one, _) -> one, LinkedHashMap::new));

    /** How a cell is written. */
    enum Kind {
        TEXT,
        YES_NO,
        WHOLE_NUMBER,
        /** Several, apart by semicolons. */
        LIST
    }

    static Optional<Column> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The column in which an answer of the form was given, for whoever has only the file in front of them. */
    static Optional<String> at(String pointer) {
        return ALL.stream()
                .filter(column -> pointer.equals(column.pointer())
                        || pointer.startsWith(column.pointer() + "/")
                        || column.pointer().startsWith(pointer + "/"))
                .map(Column::name)
                .findFirst();
    }

    private static Column text(String name, String pointer) {
        return new Column(name, pointer, Kind.TEXT, Map.of());
    }

    private static Column yesNo(String name, String pointer) {
        return new Column(name, pointer, Kind.YES_NO, Map.of());
    }

    private static Column list(String name, String pointer) {
        return new Column(name, pointer, Kind.LIST, Map.of());
    }

    private static Column number(String name, int place, String system) {
        var pointer = "/children/0/identifiers/" + place;
        return new Column(name, pointer + "/value", Kind.TEXT, Map.of(pointer + "/system", system));
    }
}
