package org.safeguardinghub.fhir.referral;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.fhir.vocabulary.Fault;
import org.safeguardinghub.fhir.vocabulary.Outcomes;

/** From a refusal by the hub to a refusal in FHIR, each fault at the element the sender wrote. */
final class OutcomeFromProblem {

    /** @param draft where the form's places came from; null when no form was sent */
    static BaseServerResponseException of(int status, HubProblem problem, @Nullable Draft draft) {
        var code = problem.code() == null ? "refused" : problem.code();
        var errors = problem.errors() == null ? List.<HubProblem.Place>of() : problem.errors();
        if (errors.isEmpty()) {
            return Outcomes.refusal(
                    outward(status), new Fault(type(status), null, code, text(status, problem.detail())));
        }
        return Outcomes.refusal(
                outward(status),
                errors.stream().map(error -> fault(error, draft)).toList());
    }

    private static Fault fault(HubProblem.Place error, @Nullable Draft draft) {
        var code = error.code() == null ? "invalid" : error.code();
        var element = draft == null || error.pointer() == null ? null : draft.originOf(error.pointer());
        var type = code.equals("required") || code.equals("missing") ? IssueType.REQUIRED : IssueType.VALUE;
        return new Fault(type, element, code, error.detail() == null ? "This value was refused." : error.detail());
    }

    /** A fault of ours behind the face is not shown as one of the sender's, nor as more than "try again". */
    private static int outward(int status) {
        return status >= 500 ? 503 : status;
    }

    private static IssueType type(int status) {
        return switch (status) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 409 -> IssueType.DUPLICATE;
            case 429 -> IssueType.THROTTLED;
            default -> status >= 500 ? IssueType.TRANSIENT : IssueType.PROCESSING;
        };
    }

    private static String text(int status, @Nullable String detail) {
        if (status >= 500) {
            return "We cannot receive this just now. Send it again; if a child is in danger now, call 999.";
        }
        return detail == null ? "This was refused." : detail;
    }

    private OutcomeFromProblem() {}
}
