package org.safeguardinghub.dashboard.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is held, as the hub answers it to its reviewer.
 *
 * @param number its place in the gathering, counted from 1
 * @param treatment what becomes of it as it stands now
 */
record AccessItem(
        int number,
        String key,
        String source,
        String kind,
        @Nullable String reference,
        Instant at,
        String from,
        List<Field> fields,
        List<String> marks,
        Proposal proposed,
        String treatment,
        @Nullable List<String> blackedOut,
        @Nullable String judgedBecause) {

    record Field(String what, String text) {}

    /** @param fixed whether no reviewer may decide otherwise */
    record Proposal(String treatment, String reason, String law, boolean fixed) {}

    /** @param counts by what becomes of them as it stands now */
    record Portion(int number, int pages, Map<String, Integer> counts, List<AccessItem> items) {

        int open() {
            return counts.getOrDefault("ASK_REVIEWER", 0);
        }
    }
}
