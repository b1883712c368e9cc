package org.safeguardinghub.kit.problem;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** More bytes came than a body may have. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    BodyTooLarge(long limit) {
        super("body larger than " + limit + " bytes");
        this.limit = limit;
    }

    Problem problem() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body may have at most " + limit + " bytes.");
    }

    static @Nullable BodyTooLarge in(Throwable fault) {
        for (var at = fault; at != null; at = at.getCause()) {
            if (at instanceof BodyTooLarge tooLarge) {
                return tooLarge;
            }
        }
        return null;
    }
}
