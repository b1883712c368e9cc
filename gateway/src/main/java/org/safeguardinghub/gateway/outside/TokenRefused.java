package org.safeguardinghub.gateway.outside;

import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import org.safeguardinghub.gateway.problem.Problem;
import org.springframework.http.HttpStatus;

/** Why somebody was not let in. The answer says what to mend, never what exactly was tried. */
final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    enum Reason {
        MISSING(UNAUTHORIZED, "token-missing", "Send an access token."),
        INVALID(UNAUTHORIZED, "token-invalid", "This access token is not one we accept. Ask for a new one."),
        NOT_BOUND(UNAUTHORIZED, "token-not-bound", "This client's tokens must be bound to a key by DPoP."),
        SENT_AS_BEARER(
                UNAUTHORIZED, "token-sent-as-bearer", "This token is bound to a key: send it as DPoP with a proof."),
        PROOF_INVALID(UNAUTHORIZED, "proof-invalid", "The DPoP proof does not fit this request, or was used before."),
        UNKNOWN_AGENCY(FORBIDDEN, "unknown-agency", "This token names no agency and authority that we know."),
        TOO_MANY_UNVERIFIED(TOO_MANY_REQUESTS, "too-many-requests", "Too many requests from this address."),
        NOBODY_TO_ASK(SERVICE_UNAVAILABLE, "identity-unavailable", "Tokens cannot be checked just now.");

        private final HttpStatus status;
        private final String code;
        private final String detail;

        Reason(HttpStatus status, String code, String detail) {
            this.status = status;
            this.code = code;
            this.detail = detail;
        }
    }

    private final Reason reason;

    TokenRefused(Reason reason) {
        super(reason.code, null, false, false);
        this.reason = reason;
    }

    Problem problem() {
        var problem = Problem.of(reason.status, reason.code, reason.detail);
        return switch (reason) {
            case MISSING -> problem.with("WWW-Authenticate", "DPoP algs=\"ES256 PS256\"");
            case INVALID, NOT_BOUND, SENT_AS_BEARER ->
                problem.with("WWW-Authenticate", "DPoP error=\"invalid_token\", algs=\"ES256 PS256\"");
            case PROOF_INVALID ->
                problem.with("WWW-Authenticate", "DPoP error=\"invalid_dpop_proof\", algs=\"ES256 PS256\"");
            case UNKNOWN_AGENCY -> problem;
            case TOO_MANY_UNVERIFIED -> problem.retryAfter(1);
            case NOBODY_TO_ASK -> problem.retryAfter(10);
        };
    }
}
