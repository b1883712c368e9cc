package org.safeguardinghub.referral.chronology;

import org.jspecify.annotations.Nullable;

/**
 * One thing that changed.
 *
 * @param path where it stands in its document, such as {@code children/0/name/family}
 * @param what the same in plain words
 * @param before null where there was nothing
 * @param after null where there is nothing any more
 */
public record Difference(
        String path,
        String what,
        @Nullable String before,
        @Nullable String after) {}
