package org.safeguardinghub.referral.administration.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.administration.SettingChange;
import org.safeguardinghub.referral.administration.SettingChanges.Kept;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * One change of a setting.
 *
 * @param from when it begins; null where it begins as soon as it is approved
 * @param answeredBy the second person
 * @param answer what the second person wrote
 * @param begun whether it has begun
 */
record ChangeView(
        UUID id,
        String kind,
        int number,
        int version,
        String state,
        @Nullable Instant from,

        @Schema(type = "object", description = "as its kind wants it") @JsonRawValue
        String content,

        String why,
        Worker proposedBy,
        Instant proposedAt,
        @Nullable Worker answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable Integer supersededBy,
        boolean begun) {

    static ChangeView of(Kept kept, Instant now) {
        return switch (kept.change()) {
            case SettingChange.Proposed proposed -> view(kept, proposed.wish().from(), null, null, null, null, false);
            case SettingChange.Approved approved ->
                view(
                        kept,
                        approved.from(),
                        approved.by(),
                        approved.at(),
                        approved.note(),
                        null,
                        approved.hasBegun(now));
            case SettingChange.Rejected rejected ->
                view(kept, rejected.wish().from(), rejected.by(), rejected.at(), rejected.why(), null, false);
            case SettingChange.Superseded gone ->
                view(kept, gone.wish().from(), null, gone.at(), null, gone.byNumber(), false);
        };
    }

    private static ChangeView view(
            Kept kept,
            @Nullable Instant from,
            @Nullable Worker by,
            @Nullable Instant at,
            @Nullable String answer,
            @Nullable Integer supersededBy,
            boolean begun) {
        var wish = kept.change().wish();
        return new ChangeView(
                wish.id(),
                wish.kind(),
                wish.number(),
                kept.version(),
                kept.change().state(),
                from,
                wish.content(),
                wish.why(),
                wish.by(),
                wish.at(),
                by,
                at,
                answer,
                supersededBy,
                begun);
    }
}
