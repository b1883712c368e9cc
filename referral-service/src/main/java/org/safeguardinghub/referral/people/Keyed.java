package org.safeguardinghub.referral.people;

import java.util.Set;
import org.safeguardinghub.matching.Description;

/** A person with what is known of them and the keys under which they are found again. */
public record Keyed(Named named, Description description, Set<Long> keys) {

    public Keyed {
        keys = Set.copyOf(keys);
    }
}
