package org.safeguardinghub.referral.contact;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;

/**
 * Who sent it and how they call it.
 *
 * @param clientReference the sender's own reference, unique in the agency for ever; absent only in danger
 */
public record Source(
        AgencyId agency,
        String agencyName,
        String submittedBy,
        @Nullable String clientReference) {}
