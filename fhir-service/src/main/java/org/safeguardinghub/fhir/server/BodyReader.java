package org.safeguardinghub.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.fhir.vocabulary.Fault;
import org.safeguardinghub.fhir.vocabulary.Outcomes;

/**
 * Reads a body in HAPI's place, because its parser throws anything at what is not FHIR, and its messages quote what was
 * sent. HAPI finds the resource already read.
 */
@Interceptor
public final class BodyReader {

    /** A referral with its people is some ten kilobytes; the gateway's own limit is wider. */
    static final int MOST_BYTES = 1_000_000;

    private static final Set<String> READABLE = Set.of("application/fhir+json", "application/json");

    private final FhirContext context;

    BodyReader(FhirContext context) {
        this.context = context;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = 20)
    public void read(RequestDetails request) throws IOException {
        if (request.getRestOperationType() != RestOperationTypeEnum.CREATE) {
            return;
        }
        if (!READABLE.contains(mediaType(request.getHeader("Content-Type")))) {
            throw refusal(415, IssueType.NOTSUPPORTED, "not-json", "Send application/fhir+json: we read no XML.");
        }
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw refusal(413, IssueType.TOOLONG, "too-large", "The body is larger than one million bytes.");
        }
        request.setRequestContents(body);
        request.setResource(parse(body, String.valueOf(request.getResourceName())));
    }

    IBaseResource parse(byte[] body, String expected) {
        JsonShape.check(body);
        var resource = parse(body);
        if (!resource.fhirType().equals(expected)) {
            throw refusal(400, IssueType.INVALID, "wrong-resource", "The body is not the resource of this address.");
        }
        return resource;
    }

    private IBaseResource parse(byte[] body) {
        try {
            return context.newJsonParser()
                    .setParserErrorHandler(new DiscreetParserErrors())
                    .parseResource(new String(body, StandardCharsets.UTF_8));
        } catch (DiscreetParserErrors.Unreadable unreadable) {
            throw Outcomes.refusal(
                    400,
                    new Fault(
                            IssueType.STRUCTURE,
                            unreadable.element(),
                            "not-fhir",
                            String.valueOf(unreadable.getMessage())));
        } catch (RuntimeException anything) {
            throw refusal(400, IssueType.STRUCTURE, "not-fhir", "The body is not a FHIR R4 resource that can be read.");
        }
    }

    static BaseServerResponseException refusal(int status, IssueType type, String code, String text) {
        return Outcomes.refusal(status, new Fault(type, null, code, text));
    }

    private static String mediaType(@Nullable String header) {
        return header == null ? "" : header.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }
}
