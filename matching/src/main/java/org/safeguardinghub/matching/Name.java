package org.safeguardinghub.matching;

import org.jspecify.annotations.Nullable;

/** What somebody is or was called, as it was written. */
public record Name(
        @Nullable String given,
        @Nullable String family,
        @Nullable String knownAs) {

    public static Name of(String given, String family) {
        return new Name(given, family, null);
    }
}
