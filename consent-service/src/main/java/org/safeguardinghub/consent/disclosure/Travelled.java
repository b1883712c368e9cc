package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.identity.AgencyId;

/**
 * To whom information about a contact was permitted to go, by all lines of the ledger together.
 *
 * @param recipient an agency or a service of ours
 * @param categories what went, without what was left out
 */
public record Travelled(AgencyId recipient, List<String> categories, Instant firstAt, Instant lastAt) {

    public Travelled {
        categories = List.copyOf(categories);
    }
}
