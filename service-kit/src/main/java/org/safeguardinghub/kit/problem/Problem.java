package org.safeguardinghub.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.kit.correlation.Correlation;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * What a caller is told when something is wrong (RFC 9457). {@code type} is {@code about:blank}; {@code code} is what a
 * program decides on, {@code traceId} what a person quotes to us.
 */
@JsonInclude(Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        List<FieldProblem> errors,
        String traceId,

        @JsonProperty(access = JsonProperty.Access.READ_ONLY) @JsonAnyGetter
        Map<String, Object> more) {

    public Problem {
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    public static Problem of(HttpStatusCode status, String code, String detail) {
        return of(status, code, detail, List.of(), Map.of());
    }

    static Problem of(
            HttpStatusCode status, String code, String detail, List<FieldProblem> errors, Map<String, Object> more) {
        return new Problem("about:blank", title(status), status.value(), detail, code, errors, currentTrace(), more);
    }

    /** An expected refusal as it is told. */
    public static Problem of(Refused refused) {
        return of(refused.status(), refused.code(), refused.detail(), List.of(), refused.more());
    }

    /** A problem for a status alone: the code is the status's name, such as {@code method-not-allowed}. */
    public static Problem of(HttpStatusCode status) {
        return of(status, title(status).toLowerCase(Locale.ROOT).replace(' ', '-'), "");
    }

    private static String title(HttpStatusCode status) {
        return Optional.ofNullable(HttpStatus.resolve(status.value()))
                .map(HttpStatus::getReasonPhrase)
                .orElse("Error");
    }

    private static String currentTrace() {
        return Optional.ofNullable(MDC.get("traceId"))
                .or(Correlation::current)
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
