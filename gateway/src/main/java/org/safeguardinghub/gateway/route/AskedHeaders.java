package org.safeguardinghub.gateway.route;

import java.util.Collections;
import java.util.List;
import org.safeguardinghub.gateway.inside.InternalTokens;
import org.safeguardinghub.gateway.outside.OutsideCaller;
import org.safeguardinghub.gateway.trace.Trace;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What of a request a service sees. A list of what passes, not of what is stripped: whatever new header somebody
 * thinks up to say who they are never gets in. The gateway's own word on that is the token it adds.
 */
@Component
class AskedHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final List<String> PASS = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.IF_UNMODIFIED_SINCE,
            HttpHeaders.RANGE,
            HttpHeaders.IF_RANGE,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.USER_AGENT,
            "If-None-Exist",
            "Prefer",
            "Idempotency-Key",
            "Last-Event-ID");

    private final InternalTokens tokens;

    AskedHeaders(InternalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerRequest request) {
        var passed = new HttpHeaders();
        // As they were sent: the framework's own view adds a character set to the content type.
        for (String name : PASS) {
            var values = Collections.list(request.servletRequest().getHeaders(name));
            if (!values.isEmpty()) {
                passed.addAll(name, values);
            }
        }
        var trace = Trace.of(request.servletRequest());
        passed.set("X-Correlation-Id", trace.correlationId());
        passed.set("traceparent", trace.traceparent());
        OutsideCaller.current().ifPresent(caller -> passed.setBearerAuth(tokens.forCaller(caller)));
        return passed;
    }

    /** After the framework's own, so that nothing is added behind our back. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
