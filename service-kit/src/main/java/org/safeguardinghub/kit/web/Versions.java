package org.safeguardinghub.kit.web;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Versions of a thing as HTTP says them: {@code If-Match} in, {@code ETag} out (RFC 9110). */
public final class Versions {

    /** What a header says that is no version of ours: nothing matches it. */
    private static final int NO_VERSION = -1;

    /** @throws Refused 428 when there is no header: whoever changes something says what they saw */
    public static int seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new Refused(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Send the ETag of what you saw in If-Match.");
        }
        var bare = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        return bare.matches("[0-9]{1,9}") ? Integer.parseInt(bare) : NO_VERSION;
    }

    public static <T> ResponseEntity<T> answer(int version, T body) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    private Versions() {}
}
