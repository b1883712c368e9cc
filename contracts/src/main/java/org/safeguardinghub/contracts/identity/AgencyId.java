package org.safeguardinghub.contracts.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A partner agency as the hub knows it: two to sixty lower-case letters, digits and hyphens, starting with a letter,
 * such as {@code fernbank-primary}.
 */
public record AgencyId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    /** Stands for everybody who told the front door without an agency, over the public form. Nobody can be told there. */
    public static final AgencyId PUBLIC = new AgencyId("public");

    /** Stands for whoever told a worker by telephone or at the counter. The worker tells them, no system does. */
    public static final AgencyId TOLD_TO_A_WORKER = new AgencyId("told-to-a-worker");

    public AgencyId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an agency id is 2 to 60 lower-case letters, digits and hyphens");
        }
    }

    /** As somebody typed it; empty where it can be no agency's. */
    public static Optional<AgencyId> typed(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new AgencyId(text)) : Optional.empty();
    }

    /** Whether there is an agency behind it that messages may go to. */
    public boolean canBeTold() {
        return !equals(PUBLIC) && !equals(TOLD_TO_A_WORKER);
    }

    @Override
    public String toString() {
        return value;
    }
}
