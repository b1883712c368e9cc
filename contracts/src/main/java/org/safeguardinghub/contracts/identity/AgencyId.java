package org.safeguardinghub.contracts.identity;

import java.util.regex.Pattern;

/**
 * A partner agency as the hub knows it: two to sixty lower-case letters, digits and hyphens, starting with a letter,
 * such as {@code fernbank-primary}.
 */
public record AgencyId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    public AgencyId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an agency id is 2 to 60 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
