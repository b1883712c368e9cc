package org.safeguardinghub.gateway.outside;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safeguardinghub.gateway.problem.Problems;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the caller where the rest of the gateway finds them. */
final class OutsideTokenFilter extends OncePerRequestFilter {

    private final Door door;

    OutsideTokenFilter(Door door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            door.admit(request).ifPresent(OutsideTokenFilter::remember);
        } catch (TokenRefused refused) {
            Problems.write(request, response, refused.problem());
            return;
        }
        chain.doFilter(request, response);
    }

    private static void remember(OutsideCaller caller) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new AdmittedCaller(caller));
        SecurityContextHolder.setContext(context);
    }
}
