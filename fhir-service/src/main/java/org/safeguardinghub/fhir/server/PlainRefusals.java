package org.safeguardinghub.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no exception's own words out: HAPI's repeat addresses, parameters and values. A refusal of ours passes as it is,
 * everything else gets the plain sentence of its status.
 */
@Interceptor
public final class PlainRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(PlainRefusals.class);

    PlainRefusals() {}

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException soften(@Nullable RequestDetails request, Throwable failure) {
        if (failure instanceof BaseServerResponseException known && known.getOperationOutcome() != null) {
            return known;
        }
        if (failure instanceof BaseServerResponseException known && known.getStatusCode() < 500) {
            return refusal(known.getStatusCode());
        }
        LOG.error("unexpected {} at {}", failure.getClass().getName(), where(failure));
        return refusal(500);
    }

    /** Where it broke, without its message, which may repeat what was sent. */
    private static String where(Throwable failure) {
        var trace = failure.getStackTrace();
        return trace.length == 0 ? "unknown" : trace[0].toString();
    }

    private static BaseServerResponseException refusal(int status) {
        return switch (status) {
            case 401 -> BodyReader.refusal(401, IssueType.LOGIN, "unauthorized", "A valid token is needed.");
            case 403 -> BodyReader.refusal(403, IssueType.FORBIDDEN, "forbidden", "This is not allowed.");
            case 404 -> BodyReader.refusal(404, IssueType.NOTFOUND, "not-found", "There is nothing here.");
            case 405 -> BodyReader.refusal(405, IssueType.NOTSUPPORTED, "not-supported", "This cannot be done here.");
            case 406 -> BodyReader.refusal(406, IssueType.PROCESSING, "not-acceptable", "We answer in JSON.");
            case 501 -> BodyReader.refusal(501, IssueType.NOTSUPPORTED, "not-supported", "This cannot be done here.");
            default ->
                status < 500
                        ? BodyReader.refusal(
                                status, IssueType.INVALID, "bad-request", "This request cannot be understood.")
                        : BodyReader.refusal(status, IssueType.EXCEPTION, "unexpected", "Something broke on our side.");
        };
    }
}
