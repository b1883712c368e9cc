package org.safeguardinghub.kit.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever goes wrong in a controller into a problem. What was sent is never said back. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration WHEN_MENDED = Duration.ofMinutes(1);

    @ExceptionHandler
    ResponseEntity<Problem> invalid(InvalidInput invalid) {
        return answer(Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "invalid-input",
                "Some of what was sent cannot be accepted. Each error names the field.",
                invalid.problems(),
                Map.of()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refused refused) {
        return answer(Problem.of(refused));
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(BodyTooLarge tooLarge) {
        return answer(tooLarge.problem());
    }

    /** Security answers these itself, for pages and programs alike. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    void unknown(AuthenticationException unknown) {
        throw unknown;
    }

    @ExceptionHandler
    ResponseEntity<Problem> broken(Exception fault) {
        if (passes(fault)) {
            return comeAgain(fault, "service-busy", "Too much is asked just now. Try again in a moment.", SOON);
        }
        if (cannotStore(fault)) {
            return comeAgain(
                    fault,
                    "cannot-store-now",
                    "This cannot be stored just now, and nothing of it was. Send it again, with the same key.",
                    WHEN_MENDED);
        }
        var problem = Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something broke on our side.");
        // The class and the place tell an engineer enough; a message may quote what somebody sent.
        log.error("unexpected fault {} of {} at {}", problem.traceId(), kinds(fault), place(fault));
        return answer(problem);
    }

    /** Nothing was done, so asking again is right. */
    private static ResponseEntity<Problem> comeAgain(Exception fault, String code, String detail, Duration after) {
        var problem = Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code, detail);
        log.warn("{} {}: {}", code, problem.traceId(), kinds(fault));
        return ResponseEntity.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** No connection was free in time, or the database was away for a moment. */
    private static boolean passes(Throwable fault) {
        var cause = fault.getCause();
        return fault instanceof SQLTransientConnectionException || (cause != null && passes(cause));
    }

    /** The database's disk or memory is full, or somebody has to see to it: classes 53 and 58 of its SQL states. */
    private static boolean cannotStore(Throwable fault) {
        var cause = fault.getCause();
        return fault instanceof SQLException of && isFullOrBroken(of.getSQLState())
                || (cause != null && cannotStore(cause));
    }

    private static boolean isFullOrBroken(@Nullable String state) {
        return state != null && (state.startsWith("53") || state.startsWith("58"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var tooLarge = BodyTooLarge.in(unreadable);
        if (tooLarge != null) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(tooLarge.problem());
        }
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body could not be read as JSON."));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            log.error("fault of {} at {}", kinds(fault), place(fault));
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status));
    }

    private static ResponseEntity<Problem> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String kinds(Throwable fault) {
        var cause = fault.getCause();
        return fault.getClass().getName() + (cause == null ? "" : " < " + kinds(cause));
    }

    private static String place(Throwable fault) {
        var deepest = fault.getCause() == null ? fault : fault.getCause();
        var trace = deepest.getStackTrace();
        for (var frame : trace) {
            if (frame.getClassName().startsWith("org.safeguardinghub.")) {
                return frame.toString();
            }
        }
        return trace.length == 0 ? "nowhere" : trace[0].toString();
    }
}
