package org.safeguardinghub.referral.chronology;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several histories, each read along its own order in portions, as one. */
final class Merging {

    private static final int PORTION = 100;

    private final List<Reading> readings;

    Merging(List<ChronologySource> sources, Scope scope, @Nullable Mark after) {
        readings = sources.stream()
                .map(source -> new Reading(source, scope, after))
                .toList();
    }

    /** The next entries that are asked for, at most {@code limit}. */
    List<Entry> next(Question question, int limit) {
        var found = new ArrayList<Entry>();
        while (found.size() < limit) {
            var earliest = readings.stream()
                    .filter(Reading::hasMore)
                    .min(Comparator.comparing(reading -> reading.peek().mark()));
            if (earliest.isEmpty()) {
                break;
            }
            var entry = earliest.get().take();
            if (question.asksFor(entry)) {
                found.add(entry);
            }
        }
        return found;
    }

    private static final class Reading {

        private final ChronologySource source;
        private final Scope scope;
        private final Deque<Entry> read = new ArrayDeque<>();
        private @Nullable Mark last;
        private boolean isExhausted;

        Reading(ChronologySource source, Scope scope, @Nullable Mark after) {
            this.source = source;
            this.scope = scope;
            this.last = after;
        }

        boolean hasMore() {
            if (read.isEmpty() && !isExhausted) {
                var portion = source.after(last, scope, PORTION);
                read.addAll(portion);
                isExhausted = portion.size() < PORTION;
                last = portion.isEmpty() ? last : portion.getLast().mark();
            }
            return !read.isEmpty();
        }

        Entry peek() {
            return read.getFirst();
        }

        Entry take() {
            return read.removeFirst();
        }
    }
}
