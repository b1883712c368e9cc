package org.safeguardinghub.consent.subjectaccess.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.subjectaccess.Treatment;

/**
 * Some of the items, and how many there are.
 *
 * @param pages how many pages there are of the treatment that was asked for; at least 1
 * @param counts of all that was gathered, by what becomes of it as it stands now
 */
record ItemsPage(int number, int pages, Map<Treatment, Integer> counts, List<ItemView> items) {

    private static final int SIZE = 25;

    /** @param only none for all */
    static ItemsPage of(List<ItemView> all, int number, @Nullable Treatment only) {
        var asked = all.stream()
                .filter(item -> only == null || item.treatment() == only)
                .toList();
        return new ItemsPage(
                number,
                Math.max(1, Math.ceilDiv(asked.size(), SIZE)),
                counts(all),
                asked.stream()
                        .skip(Math.max(0L, number - 1L) * SIZE)
                        .limit(SIZE)
                        .toList());
    }

    private static Map<Treatment, Integer> counts(List<ItemView> all) {
        var counts = new EnumMap<Treatment, Integer>(Treatment.class);
        for (var treatment : Treatment.values()) {
            counts.put(treatment, 0);
        }
        all.forEach(item -> counts.merge(item.treatment(), 1, Integer::sum));
        return counts;
    }
}
