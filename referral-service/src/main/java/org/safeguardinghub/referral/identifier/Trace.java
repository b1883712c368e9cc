package org.safeguardinghub.referral.identifier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.matching.Name;

/**
 * What the national record says of a number. It is shown beside what we were told and never put into it; of a
 * restricted patient nothing but that is kept.
 *
 * @param current the number in force, where the one asked for was superseded
 */
public record Trace(
        String current,
        boolean isRestricted,
        @Nullable String family,
        List<String> given,
        @Nullable LocalDate birth,
        @Nullable String postcode) {

    public Trace {
        given = List.copyOf(given);
    }

    /** The name as matching reads it. */
    Name name() {
        return new Name(given.isEmpty() ? null : String.join(" ", given), family, null);
    }

    /** Nothing of a restricted patient goes any further than this. */
    public static Trace restricted(String current) {
        return new Trace(current, true, null, List.of(), null, null);
    }
}
