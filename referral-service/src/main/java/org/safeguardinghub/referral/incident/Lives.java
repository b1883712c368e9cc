package org.safeguardinghub.referral.incident;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.contact.Reference;

/**
 * Where one contact says that a child lives.
 *
 * @param child the place of the child in the contact that somebody looks at
 */
public record Lives(
        int child,
        Reference saidIn,
        @Nullable Known uprn,
        @Nullable Known postcode) {

    /**
     * @param compared the same wherever the address is the same, and not the address itself
     * @param shown absent where the address is confidential
     */
    public record Known(String compared, @Nullable String shown) {}
}
