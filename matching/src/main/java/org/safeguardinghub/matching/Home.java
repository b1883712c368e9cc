package org.safeguardinghub.matching;

import org.jspecify.annotations.Nullable;

/** Where somebody lives or lived. A confidential one is compared and never shown. */
public record Home(
        @Nullable String firstLine,
        @Nullable String postcode,
        @Nullable String uprn,
        boolean confidential) {

    public static Home at(String firstLine, String postcode) {
        return new Home(firstLine, postcode, null, false);
    }
}
