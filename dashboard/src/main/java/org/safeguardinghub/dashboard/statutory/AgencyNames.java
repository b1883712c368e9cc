package org.safeguardinghub.dashboard.statutory;

import java.util.List;
import org.safeguardinghub.dashboard.words.Choice;

/** An agency's id means little to a reader; here are the names that the authority knows. */
record AgencyNames(List<Choice> known) {

    AgencyNames {
        known = List.copyOf(known);
    }

    /** @return the name, or the id of one that is not known any more */
    String of(String id) {
        return known.stream()
                .filter(agency -> agency.code().equals(id))
                .map(Choice::words)
                .findFirst()
                .orElse(id);
    }
}
