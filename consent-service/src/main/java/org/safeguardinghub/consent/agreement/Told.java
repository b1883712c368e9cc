package org.safeguardinghub.consent.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;

/**
 * An agency that must know that an agreement was taken back.
 *
 * @param acknowledgedAt when it said that it has understood; absent while it has not
 */
public record Told(AgencyId agency, @Nullable Instant acknowledgedAt) {}
