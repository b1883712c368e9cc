package org.safeguardinghub.referral.incident;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.contact.Reference;

/**
 * Where one contact says that a child lives.
 *
 * @param child the place of the child in the contact that somebody looks at
 * @param confidential then it is compared and never shown
 */
public record Lives(
        int child,
        Reference saidIn,
        @Nullable String uprn,
        @Nullable String postcode,
        boolean confidential) {}
