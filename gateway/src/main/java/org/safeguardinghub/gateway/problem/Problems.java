package org.safeguardinghub.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.gateway.trace.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal in the shape its asker reads: problem+json, or an OperationOutcome on FHIR paths. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problems() {}

    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        LOG.info(
                "refused method={} status={} code={}",
                request.getMethod(),
                problem.status().value(),
                problem.code());
        boolean fhir = request.getRequestURI().startsWith("/fhir/");
        response.resetBuffer();
        response.setStatus(problem.status().value());
        problem.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(fhir ? "application/fhir+json" : "application/problem+json");
        byte[] body = JSON.writeValueAsBytes(fhir ? operationOutcome(problem) : problemDetail(request, problem));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Map<String, Object> problemDetail(HttpServletRequest request, Problem problem) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:safeguarding-hub:problem:" + problem.code());
        members.put("title", problem.status().getReasonPhrase());
        members.put("status", problem.status().value());
        members.put("detail", problem.detail());
        members.put("code", problem.code());
        members.put("traceId", Trace.of(request).traceId());
        return members;
    }

    private static Map<String, Object> operationOutcome(Problem problem) {
        var coding = Map.of("system", "urn:safeguarding-hub:problem", "code", problem.code());
        var issue = new LinkedHashMap<String, Object>();
        issue.put("severity", "error");
        issue.put("code", issueType(problem));
        issue.put("details", Map.of("coding", List.of(coding)));
        issue.put("diagnostics", problem.detail());
        return Map.of("resourceType", "OperationOutcome", "issue", List.of(issue));
    }

    /** FHIR's own word for the kind of trouble (value set issue-type). */
    private static String issueType(Problem problem) {
        return switch (problem.status()) {
            case UNAUTHORIZED -> "login";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "not-supported";
            case CONTENT_TOO_LARGE -> "too-long";
            case TOO_MANY_REQUESTS -> "throttled";
            case GATEWAY_TIMEOUT -> "timeout";
            case BAD_GATEWAY, SERVICE_UNAVAILABLE, INTERNAL_SERVER_ERROR -> "transient";
            default -> "invalid";
        };
    }

    /** For refusals of the server itself, which come before the request has a path to go by. */
    static byte[] bare(Problem problem, String traceId) {
        var members = Map.of(
                "type", "urn:safeguarding-hub:problem:" + problem.code(),
                "title", problem.status().getReasonPhrase(),
                "status", problem.status().value(),
                "detail", problem.detail(),
                "code", problem.code(),
                "traceId", traceId);
        return JSON.writeValueAsString(members).getBytes(StandardCharsets.UTF_8);
    }
}
