package org.safeguardinghub.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safeguardinghub.gateway.entrance.RouteTable;
import org.safeguardinghub.gateway.outside.OutsideCaller;
import org.safeguardinghub.gateway.problem.Problem;
import org.safeguardinghub.gateway.problem.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what a known caller asks, tells them how they stand, and asks them to wait when it is too much. */
@Component
@Order(0)
class LimitFilter extends OncePerRequestFilter {

    private final RouteTable routes;
    private final PartnerLimits limits;

    LimitFilter(RouteTable routes, PartnerLimits limits) {
        this.routes = routes;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = OutsideCaller.current();
        var route = routes.find(request.getRequestURI());
        if (caller.isPresent() && route.isPresent()) {
            var standing = limits.take(caller.get(), route.get().name());
            response.setHeader("RateLimit-Policy", standing.policy());
            response.setHeader("RateLimit", standing.left());
            if (!standing.granted()) {
                Problems.write(request, response, tooMany(standing));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static Problem tooMany(PartnerLimits.Standing standing) {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "You ask more often than agreed. Wait, then go on.")
                .retryAfter(standing.waitSeconds());
    }
}
