package org.safeguardinghub.gateway.entrance;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which spelling of a path is let in: one only, so that what is checked here is what the service reads.
 * Two servers that read {@code /a/..;/b} or {@code %2e%2e} differently are how walls are walked around.
 */
final class PathRules {

    static final int LONGEST = 2_000;

    /** Letters, digits and the marks that ids and FHIR operations use. */
    private static final Pattern PLAIN = Pattern.compile("/[A-Za-z0-9/_.~$@!*'()+,=:|&%-]*");

    private static final Pattern PLAIN_QUERY = Pattern.compile("[A-Za-z0-9/_.~$@!*'()+,=:|&?;%-]*");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** An escape is only for what has no other spelling: never for a control, a slash, a dot, a semicolon or a percent. */
    private static final Pattern HIDING_ESCAPE = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[Ff]|2[EeFf]|5[Cc]|25|3[Bb])");

    private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(?:/|$)");

    private PathRules() {}

    static boolean allowQuery(@Nullable String rawQuery) {
        return rawQuery == null
                || (rawQuery.length() <= LONGEST
                        && PLAIN_QUERY.matcher(rawQuery).matches()
                        && !BROKEN_ESCAPE.matcher(rawQuery).find());
    }

    static boolean allow(String rawPath) {
        return rawPath.length() <= LONGEST
                && !rawPath.contains("//")
                && PLAIN.matcher(rawPath).matches()
                && !BROKEN_ESCAPE.matcher(rawPath).find()
                && !HIDING_ESCAPE.matcher(rawPath).find()
                && !DOTS.matcher(rawPath).find();
    }
}
