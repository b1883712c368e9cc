package org.safeguardinghub.referral.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Reference;

/**
 * A contact beside another, with enough to tell whether they belong together.
 *
 * @param incidentAt when its sender says it happened
 * @param children what a list shows of their names
 */
public record Report(
        ContactId id,
        Reference reference,
        Instant receivedAt,
        @Nullable Instant incidentAt,
        String sourceAgencyName,
        String state,
        List<String> children,
        boolean isOpen) {

    public Report {
        children = List.copyOf(children);
    }
}
