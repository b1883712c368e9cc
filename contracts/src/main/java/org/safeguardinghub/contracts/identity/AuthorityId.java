package org.safeguardinghub.contracts.identity;

import java.util.regex.Pattern;

/**
 * The local authority a record belongs to: on every record, policy and query. Two to forty lower-case letters, digits
 * and hyphens, starting with a letter, such as {@code lewisham}.
 */
public record AuthorityId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    public AuthorityId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an authority id is 2 to 40 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
