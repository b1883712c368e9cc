package org.safeguardinghub.dashboard.gateway;

import java.time.Instant;
import java.util.List;
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

        /** @return the hub's own sentence about it; empty where it gave none */
        public String detail() {
            return more.get("detail") instanceof String sentence ? sentence : "";
        }

        /** @return what is wrong with single fields of what was sent, in the hub's order */
        public List<Fault> faults() {
            return more.get("errors") instanceof List<?> errors
                    ? errors.stream()
                            .filter(Map.class::isInstance)
                            .map(error -> Fault.of((Map<?, ?>) error))
                            .toList()
                    : List.of();
        }
    }

    /** @param pointer the JSON Pointer of the field, such as {@code /children/0/outcome} */
    record Fault(String pointer, String code, String detail) {

        private static Fault of(Map<?, ?> error) {
            return new Fault(words(error, "pointer"), words(error, "code"), words(error, "detail"));
        }

        private static String words(Map<?, ?> error, String name) {
            return error.get(name) instanceof String words ? words : "";
        }
    }

    /** @param what names the part that did not answer, in words for the page */
    record NotReached<T>(String what, Instant at) implements Reply<T> {}
}
