package org.safeguardinghub.network.family;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slice of a referral that shows who is around the children, after the disclosure decision let it through. */
public record Household(List<Person> children, List<Adult> adults) {

    public Household {
        children = List.copyOf(children);
        adults = List.copyOf(adults);
    }

    /** @param livesWithChild null when the referral does not say */
    public record Adult(
            Person person, Relation relation, @Nullable Boolean livesWithChild) {}
}
