package org.safeguardinghub.journeys.hub;

import java.util.UUID;

/** Invented referrals as a hospital's system sends them. */
public final class FhirReferrals {

    /** About one child, with a number of the sender's own and a mark in every personal detail. */
    public static String aServiceRequest(String mark) {
        return """
                {
                  "resourceType": "ServiceRequest",
                  "contained": [
                    {
                      "resourceType": "Patient",
                      "id": "amara",
                      "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990000018"}],
                      "name": [{"use": "official", "family": "Zz%1$s", "given": ["Amara"]}],
                      "gender": "female",
                      "birthDate": "2020-03-14",
                      "address": [{"line": ["1 Qq%1$s Row"], "postalCode": "SE13 0ZZ"}]
                    },
                    {
                      "resourceType": "PractitionerRole",
                      "id": "role",
                      "practitioner": {"reference": "#nurse"},
                      "organization": {"reference": "#hospital"},
                      "code": [{"text": "Paediatric emergency nurse"}]
                    },
                    {"resourceType": "Practitioner", "id": "nurse", "name": [{"text": "Nia Vv%1$s"}]},
                    {
                      "resourceType": "Organization",
                      "id": "hospital",
                      "identifier": [{"system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "XX999"}],
                      "type": [{"coding": [{"system": "https://safeguardinghub.org/fhir/CodeSystem/cin-referral-source", "code": "3E"}]}],
                      "name": "St Brannoc's Hospital"
                    }
                  ],
                  "extension": [
                    {
                      "url": "https://safeguardinghub.org/fhir/StructureDefinition/immediate-danger",
                      "extension": [{"url": "present", "valueBoolean": false}]
                    },
                    {"url": "https://safeguardinghub.org/fhir/StructureDefinition/lawful-basis", "valueCode": "ART6_1_E"}
                  ],
                  "identifier": [{"system": "https://st-brannoc.example/referral", "value": "J-%2$s"}],
                  "status": "active",
                  "intent": "plan",
                  "category": [{"coding": [{"system": "https://fhir.nhs.uk/CodeSystem/message-category-servicerequest", "code": "referral"}]}],
                  "priority": "urgent",
                  "subject": {"reference": "#amara"},
                  "authoredOn": "2026-11-20T14:10:00Z",
                  "requester": {"reference": "#role"},
                  "note": [{"text": "A bruise on the upper arm in the shape of fingers. Ww%1$s"}]
                }
                """.formatted(mark, UUID.randomUUID());
    }

    private FhirReferrals() {}
}
