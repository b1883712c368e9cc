package org.safeguardinghub.referral.enquiry;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;

/** An agency that may be asked. */
public record Agency(AgencyId id, String name, @Nullable String type) {}
