package org.safeguardinghub.kit.outbox;

import org.jspecify.annotations.Nullable;

/** The trace a fact belongs to, as W3C Trace Context writes it. */
final class Traceparent {

    private static final String UNSAMPLED = "00";

    static @Nullable String current(@Nullable String traceId, @Nullable String spanId) {
        return traceId == null || spanId == null ? null : "00-" + traceId + "-" + spanId + "-" + UNSAMPLED;
    }

    private Traceparent() {}
}
