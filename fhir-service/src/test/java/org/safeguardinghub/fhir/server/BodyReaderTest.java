package org.safeguardinghub.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.fhir.referral.Examples;

class BodyReaderTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final BodyReader reader = new BodyReader(FHIR);

    @Test
    void aGenuineRequestIsRead() {
        var text = Examples.hospitalReferralText();

        assertThat(reader.parse(text.getBytes(StandardCharsets.UTF_8), "ServiceRequest")
                        .fhirType())
                .isEqualTo("ServiceRequest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "null",
                "[]",
                "42",
                "{",
                "{}",
                "not json",
                "{\"\":1,\"resourceType\":\"ServiceRequest\"}",
                "{\"resourceType\":\"ServiceRequest\",\"status\":\"active\",\"status\":\"revoked\"}",
                "{\"resourceType\":\"ServiceRequest\",\"status\":{\"Amara\":1}}",
                "{\"resourceType\":\"ServiceRequest\",\"status\":\"Amara\"}",
                "{\"resourceType\":\"ServiceRequest\",\"authoredOn\":\"Amara\"}",
                "{\"resourceType\":\"ServiceRequest\",\"Amara\":\"Amara\",\"x y\":1}",
                "{\"resourceType\":\"ServiceRequest\",\"note\":[{\"text\":\"a\\u0000b\"}]}",
                "{\"resourceType\":\"Amara\"}",
                "{\"resourceType\":\"Patient\"}",
                "{\"resourceType\":\"ServiceRequest\",\"text\":{\"status\":\"generated\",\"div\":"
                        + "\"<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><div>&a;</div>\"}}",
                "<ServiceRequest xmlns=\"http://hl7.org/fhir\"/>"
            })
    void whatCannotBeReadIsABadRequestThatRepeatsNothing(String body) {
        var refusal = refusal(body);

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        var told = FHIR.newJsonParser().encodeResourceToString(refusal.getOperationOutcome());
        assertThat(told).doesNotContain("Amara").doesNotContain("passwd");
    }

    @Test
    void aNestingBombIsDefused() {
        var deep = 20_000;
        var bomb = "{\"resourceType\":\"ServiceRequest\",\"extension\":" + "[{\"url\":\"x\",\"extension\":".repeat(deep)
                + "[]" + "}]".repeat(deep) + "}";

        assertThat(refusal(bomb).getStatusCode()).isEqualTo(400);
    }

    @Test
    void entitiesInANarrativeDoNotMultiply() {
        var laughs = "{\"resourceType\":\"ServiceRequest\",\"text\":{\"status\":\"generated\",\"div\":"
                + "\"<!DOCTYPE lolz [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><div>&b;</div>\"}}";

        assertThat(refusal(laughs).getStatusCode()).isEqualTo(400);
    }

    @Test
    void aFaultNamesItsElement() {
        var refusal = refusal("{\"resourceType\":\"ServiceRequest\",\"stauts\":\"active\"}");

        var issue = ((OperationOutcome) refusal.getOperationOutcome()).getIssueFirstRep();
        assertThat(issue.getDetails().getText()).isEqualTo("FHIR R4 knows no such element here.");
        assertThat(issue.getExpression().getFirst().getValue()).endsWith("stauts");
    }

    private BaseServerResponseException refusal(String body) {
        return catchThrowableOfType(
                BaseServerResponseException.class,
                () -> reader.parse(body.getBytes(StandardCharsets.UTF_8), "ServiceRequest"));
    }
}
