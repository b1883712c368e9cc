package org.safeguardinghub.gateway.problem;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** One refusal as RFC 9457 tells it: a stable code for machines, a sentence for people, nothing about anybody. */
public record Problem(HttpStatus status, String code, String detail, Map<String, String> headers) {

    public Problem {
        headers = Map.copyOf(headers);
    }

    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, Map.of());
    }

    public Problem with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(status, code, detail, more);
    }

    /** A caller may try again after so many seconds. */
    public Problem retryAfter(long seconds) {
        return with("Retry-After", Long.toString(Math.max(1, seconds)));
    }
}
