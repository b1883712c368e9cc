package org.safeguardinghub.fhir.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.fhir.referral.HubProblem.Place;
import org.safeguardinghub.fhir.referral.Translation.Translated;

class OutcomeFromProblemTest {

    private final Draft draft =
            ((Translated) ReferralFormFromServiceRequest.of(Examples.hospitalReferral(), null)).draft();

    @Test
    void eachFaultIsToldAtTheElementTheSenderWrote() {
        var problem = new HubProblem(
                "invalid-input",
                "The form has faults.",
                List.of(
                        new Place("/children/0/identifiers/0/value", "nhs-number", "The check digit is wrong."),
                        new Place("/concern/observed", "required", "Say what was seen.")));

        var refusal = OutcomeFromProblem.of(422, problem, draft);

        var issues = ((OperationOutcome) refusal.getOperationOutcome()).getIssue();
        assertThat(refusal.getStatusCode()).isEqualTo(422);
        assertThat(issues.get(0).getExpression().getFirst().getValue())
                .isEqualTo("ServiceRequest.contained[1].identifier[0].value");
        assertThat(issues.get(0).getDiagnostics()).isEqualTo("nhs-number");
        assertThat(issues.get(0).getDetails().getText()).isEqualTo("The check digit is wrong.");
        assertThat(issues.get(1).getExpression().getFirst().getValue()).isEqualTo("ServiceRequest.note");
        assertThat(issues.get(1).getCode()).isEqualTo(IssueType.REQUIRED);
    }

    @Test
    void aFaultOfOursIsNotShownAsTheSenders() {
        var refusal = OutcomeFromProblem.of(500, new HubProblem("unexpected", "NullPointerException", null), draft);

        var issue = ((OperationOutcome) refusal.getOperationOutcome()).getIssueFirstRep();
        assertThat(refusal.getStatusCode()).isEqualTo(503);
        assertThat(issue.getCode()).isEqualTo(IssueType.TRANSIENT);
        assertThat(issue.getDetails().getText()).contains("999").doesNotContain("NullPointer");
    }

    @Test
    void aReferenceUsedTwiceIsADuplicate() {
        var refusal = OutcomeFromProblem.of(409, new HubProblem("client-reference-used", "Used.", List.of()), draft);

        var issue = ((OperationOutcome) refusal.getOperationOutcome()).getIssueFirstRep();
        assertThat(issue.getCode()).isEqualTo(IssueType.DUPLICATE);
        assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo("REC_CONFLICT");
    }
}
