package org.safeguardinghub.kit.problem;

import java.util.Map;
import org.springframework.http.HttpStatus;

/** An expected refusal, on its way to the caller as a problem with a stable code. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final String detail;
    private final transient Map<String, Object> more;

    /**
     * @param code stable and machine-readable, such as {@code already-claimed}
     * @param detail a sentence for a person, without personal data
     * @param more further members of the problem, such as {@code claimedAt}
     */
    public Refused(HttpStatus status, String code, String detail, Map<String, Object> more) {
        super(code);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.more = Map.copyOf(more);
    }

    public Refused(HttpStatus status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public Map<String, Object> more() {
        return more;
    }
}
