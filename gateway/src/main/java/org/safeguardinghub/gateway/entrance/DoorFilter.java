package org.safeguardinghub.gateway.entrance;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.gateway.problem.Problem;
import org.safeguardinghub.gateway.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away, before anything costly, what cannot be meant: odd paths, unknown paths, odd methods, bodies declared too big. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DoorFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String ALLOW_READS = "GET, HEAD, OPTIONS";

    private final RouteTable routes;

    DoorFilter(RouteTable routes) {
        this.routes = routes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = refusal(request);
        if (refusal.isPresent()) {
            Problems.write(request, response, refusal.get());
        } else if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            response.setHeader("Allow", PublicPaths.contains(request.getRequestURI()) ? ALLOW_READS : ALLOW);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Problem> refusal(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!PathRules.allow(path) || !PathRules.allowQuery(request.getQueryString())) {
            return Optional.of(Problem.of(BAD_REQUEST, "bad-path", "This address is not spelled in a way we accept."));
        }
        if (!METHODS.contains(request.getMethod())) {
            return Optional.of(notAllowed(ALLOW));
        }
        if (PublicPaths.contains(path)) {
            return READS.contains(request.getMethod()) ? Optional.empty() : Optional.of(notAllowed(ALLOW_READS));
        }
        return routes.find(path)
                .map(route -> bodyRefusal(request, route))
                .orElseGet(() -> Optional.of(Problem.of(NOT_FOUND, "not-found", "There is nothing at this address.")));
    }

    private static Optional<Problem> bodyRefusal(HttpServletRequest request, Route route) {
        if (request.getContentLengthLong() > route.bodyLimit().toBytes()) {
            return Optional.of(route.tooLarge());
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Optional.of(
                    Problem.of(UNSUPPORTED_MEDIA_TYPE, "content-encoding", "Send the body without compressing it."));
        }
        return Optional.empty();
    }

    private static Problem notAllowed(String allow) {
        return Problem.of(METHOD_NOT_ALLOWED, "method-not-allowed", "This method means nothing here.")
                .with("Allow", allow);
    }
}
