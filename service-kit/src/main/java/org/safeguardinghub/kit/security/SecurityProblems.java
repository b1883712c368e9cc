package org.safeguardinghub.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.safeguardinghub.kit.problem.Problem;
import org.safeguardinghub.kit.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Says no, in the hub's one form, without saying more than a stranger needs. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    SecurityProblems(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        switch (unknown) {
            case KeysUnavailable away -> keysUnavailable(response);
            case InvalidBearerTokenException bad ->
                challenge(response, "invalid-token", "The token is not accepted.", "Bearer error=\"invalid_token\"");
            default -> challenge(response, "token-required", "A token is needed.", "Bearer");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(
                response,
                Problem.of(HttpStatus.FORBIDDEN, "not-permitted", "Your token does not permit this."),
                Map.of());
    }

    private void keysUnavailable(HttpServletResponse response) throws IOException {
        problems.write(
                response,
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "keys-unavailable", "Tokens cannot be checked just now."),
                Map.of(HttpHeaders.RETRY_AFTER, "5"));
    }

    private void challenge(HttpServletResponse response, String code, String detail, String scheme) throws IOException {
        problems.write(
                response,
                Problem.of(HttpStatus.UNAUTHORIZED, code, detail),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, scheme));
    }
}
