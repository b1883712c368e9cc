package org.safeguardinghub.dashboard.statutory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases as the hub lists them, soonest due first. */
record CaseList(@Nullable List<Item> items, @Nullable String nextCursor) {

    List<Item> all() {
        return items == null ? List.of() : items;
    }

    /** @param childName null where the hub does not say it in lists */
    record Item(
            String reference,
            @Nullable String state,
            @Nullable String childName,
            @Nullable LocalDate referredOn,
            @Nullable String decided,
            @Nullable Boolean reReferral,
            StatutoryCase.@Nullable Allocation allocation,
            @Nullable List<StatutoryCase.Limit> clocks) {}
}
