package org.safeguardinghub.referral.form;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the family knows that this was sent, and if not, why not.
 *
 * @param who of the parents was told
 * @param response what they said
 * @param child whether the child knows
 */
public record FamilyInformed(
        @Nullable Boolean informed,
        @Nullable String reason,
        @Nullable String who,
        @Nullable Instant at,
        @Nullable String response,
        @Nullable ChildInformed child) {

    public record ChildInformed(
            @Nullable Boolean informed,
            @Nullable Instant at,
            @Nullable String response,
            @Nullable String reason) {}
}
