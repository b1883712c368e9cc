package org.safeguardinghub.referral.chronology;

import org.jspecify.annotations.Nullable;

/**
 * One thing that changed, in plain words.
 *
 * @param before null where there was nothing
 * @param after null where there is nothing any more
 */
public record Difference(
        String what, @Nullable String before, @Nullable String after) {}
