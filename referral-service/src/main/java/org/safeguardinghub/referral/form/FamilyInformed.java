package org.safeguardinghub.referral.form;

import org.jspecify.annotations.Nullable;

/** Whether the family knows that this was sent, and if not, why not. */
public record FamilyInformed(
        @Nullable Boolean informed, @Nullable String reason) {}
