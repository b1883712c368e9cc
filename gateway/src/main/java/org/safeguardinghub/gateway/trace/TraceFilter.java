package org.safeguardinghub.gateway.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** First of all: every answer, refusals too, names its ids and carries the headers that keep a browser safe. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trace = Trace.begin(request.getHeader("X-Correlation-Id"), request.getHeader("traceparent"));
        trace.rememberOn(request);
        SafeAnswer.mark(request.getRequestURI(), response, trace);
        try (var correlation = MDC.putCloseable("correlationId", trace.correlationId());
                var id = MDC.putCloseable("traceId", trace.traceId())) {
            chain.doFilter(request, response);
        }
    }
}
