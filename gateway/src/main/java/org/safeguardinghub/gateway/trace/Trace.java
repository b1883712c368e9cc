package org.safeguardinghub.gateway.trace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids of one request: the caller's own correlation id and the W3C trace it belongs to. */
public record Trace(String correlationId, String traceId, String spanId, String flags) {

    private static final String ATTRIBUTE = Trace.class.getName();

    /** Ids, not sentences: what cannot carry a name or a line break into a log. */
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    /** Goes on with what the caller sent where it is well-formed, and starts anew where it is not. */
    static Trace begin(@Nullable String correlationId, @Nullable String traceparent) {
        String correlation =
                correlationId != null && CORRELATION.matcher(correlationId).matches()
                        ? correlationId
                        : UUID.randomUUID().toString();
        var parent = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (parent.matches()) {
            return new Trace(correlation, parent.group(1), randomHex(8), parent.group(3));
        }
        return new Trace(correlation, randomHex(16), randomHex(8), "01");
    }

    /** The trace that the first filter began; one of its own for a request that never came by there. */
    public static Trace of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Trace trace ? trace : begin(null, null);
    }

    void rememberOn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String randomHex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        random[0] |= 1; // never all zero, which W3C forbids
        return HexFormat.of().formatHex(random);
    }
}
