package org.safeguardinghub.referral.form;

import org.jspecify.annotations.Nullable;

/** Who tells us, and how to reach them again. */
public record Referrer(
        @Nullable String name,
        @Nullable String role,
        @Nullable String sourceCode,
        @Nullable String phone,
        @Nullable String email,
        boolean anonymityRequested) {}
