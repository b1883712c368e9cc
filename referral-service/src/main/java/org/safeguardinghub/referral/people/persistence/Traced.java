package org.safeguardinghub.referral.people.persistence;

import java.util.Set;
import org.safeguardinghub.matching.Description;
import org.safeguardinghub.matching.Number;

/** Marks the numbers of a description that their owner has confirmed. */
final class Traced {

    static Description in(Description description, Set<String> traced) {
        return traced.isEmpty()
                ? description
                : description.numbered(description.numbers().stream()
                        .map(number -> new Number(number.numbering(), number.value(), traced.contains(number.value())))
                        .toArray(Number[]::new));
    }

    private Traced() {}
}
