package org.safeguardinghub.referral.chronology;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of who knew what when, oldest first.
 *
 * @param contacts how many contacts it is about
 * @param next where the next page begins; null on the last
 */
public record Chronology(
        Instant asOf,
        int contacts,
        List<Entry> entries,
        @Nullable Mark next) {

    public Chronology {
        entries = List.copyOf(entries);
    }
}
