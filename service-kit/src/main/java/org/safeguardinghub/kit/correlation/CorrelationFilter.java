package org.safeguardinghub.kit.correlation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the sender's correlation id, or makes one, and gives it back. */
final class CorrelationFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = Correlation.accept(request.getHeader(Correlation.HEADER));
        response.setHeader(Correlation.HEADER, id);
        try (var scope = Correlation.open(id)) {
            chain.doFilter(request, response);
        }
    }
}
