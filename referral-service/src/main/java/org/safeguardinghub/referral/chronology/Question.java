package org.safeguardinghub.referral.chronology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of a chronology.
 *
 * @param asOf null means all that is known now
 * @param source an agency's id, {@code front-door} or {@code hub}; null means all
 * @param kind null means all
 * @param after where the page before ended
 */
public record Question(
        @Nullable Instant asOf,
        @Nullable String source,
        @Nullable String kind,
        @Nullable Mark after,
        int limit) {

    boolean asksFor(Entry entry) {
        return (source == null || entry.teller().is(source)) && (kind == null || kind.equals(entry.kind()));
    }
}
