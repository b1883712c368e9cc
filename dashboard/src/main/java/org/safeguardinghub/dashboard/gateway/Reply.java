package org.safeguardinghub.dashboard.gateway;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking the hub. A page has to say something for each: silence would read as "nothing is known about this
 * child".
 */
public sealed interface Reply<T> {

    /** @param version the entity tag that a later change must quote, when there is one */
    record Here<T>(T content, @Nullable String version) implements Reply<T> {}

    /** The hub answered that there is nothing to do. */
    record Nothing<T>() implements Reply<T> {}

    /** @param code stable word for the reason, such as {@code already-claimed} */
    record Refused<T>(int status, String code, Map<String, Object> more) implements Reply<T> {
        public Refused {
            more = Map.copyOf(more);
        }
    }

    /** @param what names the part that did not answer, in words for the page */
    record NotReached<T>(String what, Instant at) implements Reply<T> {}
}
