package org.safeguardinghub.consent.basis;

import java.time.Instant;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AgencyId;

/**
 * On what one sharing stands, as it was written down: codes and ids, no words of the case.
 *
 * @param actor the kind of agency that shares
 * @param recipient whom it is shared with
 * @param purpose code of what it is for
 * @param by subject of whoever wrote it down
 */
public record LawfulBasis(
        UUID id,
        String actor,
        AgencyId recipient,
        String purpose,
        Relied relied,
        String by,
        String byName,
        Instant recordedAt) {}
