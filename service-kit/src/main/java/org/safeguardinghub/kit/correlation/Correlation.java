package org.safeguardinghub.kit.correlation;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id that ties together everything one request causes, carried in {@code X-Correlation-Id} and in each log line. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";

    private static final String LOG_FIELD = "correlationId";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** The id of what this thread is doing, if it has one. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(LOG_FIELD));
    }

    /** The id as it was sent if it looks like one, a new one otherwise: it goes into log lines. */
    public static String accept(@Nullable String sent) {
        return sent != null && SHAPE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    /** Does the work under this id, as an event's consumer does under its sender's. */
    public static void within(@Nullable String id, Runnable work) {
        try (var scope = open(accept(id))) {
            work.run();
        }
    }

    static Scope open(String id) {
        return new Scope(MDC.putCloseable(LOG_FIELD, id));
    }

    record Scope(MDC.MDCCloseable closeable) implements AutoCloseable {

        @Override
        public void close() {
            closeable.close();
        }
    }

    private Correlation() {}
}
