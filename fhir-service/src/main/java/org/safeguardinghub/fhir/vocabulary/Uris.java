package org.safeguardinghub.fhir.vocabulary;

/** Who names what: the national addresses exactly as published, and our own where no national one exists. */
public final class Uris {

    public static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    /** The national errors' own spelling, with the small s. */
    public static final String BARS_ERRORS = "https://fhir.nhs.uk/Codesystem/http-error-codes";

    public static final String BARS_SAFEGUARDING = "https://fhir.nhs.uk/CodeSystem/safeguarding-codes-bars";
    public static final String SNOMED = "http://snomed.info/sct";
    public static final String ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    public static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    public static final String ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    public static final String INTERPRETER_REQUIRED =
            "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";

    public static final String UK_CORE = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-";

    private static final String OURS = "https://safeguardinghub.org/fhir/";

    public static final String UPN = OURS + "Id/upn";
    public static final String LA_CHILD_ID = OURS + "Id/la-child-id";
    public static final String REFERENCE = OURS + "Id/referral-reference";
    public static final String CLIENT_REFERENCE = OURS + "Id/client-reference";
    public static final String STATUS = OURS + "CodeSystem/referral-status";

    /** The codes of the children-in-need census for who refers, such as 3A for a general practitioner. */
    public static final String REFERRAL_SOURCE = OURS + "CodeSystem/cin-referral-source";

    public static final String IMMEDIATE_DANGER = OURS + "StructureDefinition/immediate-danger";
    public static final String FAMILY_INFORMED = OURS + "StructureDefinition/family-informed";
    public static final String LAWFUL_BASIS = OURS + "StructureDefinition/lawful-basis";
    public static final String CHILD_ROLE = OURS + "StructureDefinition/child-role";
    public static final String EXPECTED_DELIVERY = OURS + "StructureDefinition/expected-delivery-date";
    public static final String CONFIDENTIAL_ADDRESS = OURS + "StructureDefinition/confidential-address";
    public static final String DECISION_DUE = OURS + "StructureDefinition/decision-due";
    public static final String NOT_CARRIED = OURS + "StructureDefinition/not-carried";
    public static final String INCOMPLETE = OURS + "StructureDefinition/incomplete";

    private Uris() {}
}
