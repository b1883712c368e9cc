package org.safeguardinghub.gateway.trace;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The headers the gateway alone sets on every answer; a service's own are dropped in their favour. */
public final class SafeAnswer {

    /** An API answer is never a page: it may load nothing, be framed by nobody and be kept by no cache. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "Cache-Control", "no-store");

    /** The documentation pages run the scripts we ship, and no others; Swagger UI sets styles and shows small pictures. */
    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Set<String> OURS = ours();

    private SafeAnswer() {}

    public static void mark(String path, HttpServletResponse response, Trace trace) {
        HEADERS.forEach(response::setHeader);
        if (path.equals("/docs") || path.startsWith("/docs/")) {
            response.setHeader("Content-Security-Policy", PAGES);
        }
        response.setHeader("X-Correlation-Id", trace.correlationId());
        response.setHeader("traceparent", trace.traceparent());
    }

    /** Whether a header of a service's answer gives way to the gateway's; only caching is the service's to loosen. */
    public static boolean owns(String header) {
        return OURS.contains(header);
    }

    private static Set<String> ours() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(HEADERS.keySet());
        names.remove("Cache-Control");
        names.add("X-Correlation-Id");
        names.add("traceparent");
        names.add("tracestate");
        return names;
    }
}
