package org.safeguardinghub.fhir.vocabulary;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/** Refusals in the shape of the national booking and referral standard, with our own stable code beside its own. */
public final class Outcomes {

    /** An exception that ends the request with this status and these faults. */
    public static BaseServerResponseException refusal(int status, List<Fault> faults) {
        var failure = new UnclassifiedServerFailureException(status, "refused");
        failure.setOperationOutcome(of(status, faults));
        return failure;
    }

    public static BaseServerResponseException refusal(int status, Fault fault) {
        return refusal(status, List.of(fault));
    }

    public static OperationOutcome of(int status, List<Fault> faults) {
        var outcome = new OperationOutcome();
        faults.forEach(fault -> outcome.addIssue(issue(status, fault)));
        return outcome;
    }

    private static OperationOutcomeIssueComponent issue(int status, Fault fault) {
        var issue = new OperationOutcomeIssueComponent()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(fault.type())
                .setDetails(new CodeableConcept()
                        .addCoding(new Coding().setSystem(Uris.BARS_ERRORS).setCode(nationalCode(status)))
                        .setText(fault.text()))
                .setDiagnostics(fault.code());
        if (fault.expression() != null) {
            issue.addExpression(fault.expression());
        }
        return issue;
    }

    /** The receiver's code of the national standard for a status. */
    static String nationalCode(int status) {
        return switch (status) {
            case 401 -> "REC_UNAUTHORIZED";
            case 403 -> "REC_FORBIDDEN";
            case 404 -> "REC_NOT_FOUND";
            case 405 -> "REC_METHOD_NOT_ALLOWED";
            case 406 -> "REC_NOT_ACCEPTABLE";
            case 408 -> "REC_TIMEOUT";
            case 409 -> "REC_CONFLICT";
            case 422 -> "REC_UNPROCESSABLE_ENTITY";
            case 425 -> "REC_TOO_EARLY";
            case 429 -> "REC_TOO_MANY_REQUESTS";
            case 501 -> "REC_NOT_IMPLEMENTED";
            case 502, 503, 504 -> "REC_UNAVAILABLE";
            default -> status < 500 ? "REC_BAD_REQUEST" : "REC_SERVER_ERROR";
        };
    }

    private Outcomes() {}
}
