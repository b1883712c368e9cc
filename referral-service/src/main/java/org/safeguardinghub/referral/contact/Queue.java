package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.workforce.Worker;

/** Contacts in order: for workers the most urgent first, for a sender the newest first. */
public interface Queue {

    /** A worker's lists. */
    enum View {
        FIRST_LOOK,
        MINE,
        GATHERING,
        WITH_MANAGER,
        OUTCOME,
        ALL
    }

    /** Items after the cursor, at most {@code limit}. What arrives meanwhile never shows an item twice. */
    List<QueueItem> page(Boundary boundary, View view, Worker worker, @Nullable Position after, int limit);

    /** How many each view holds. Counting stops at {@link #COUNTED}, so that its cost has an end. */
    Counts counts(Boundary boundary, Worker worker);

    /** What has come in since then. */
    Arrivals arrivals(Boundary boundary, Instant since);

    /** A sender's own, newest first. */
    List<QueueItem> sent(Boundary boundary, @Nullable Position after, int limit);

    int COUNTED = 1_000;

    record Counts(int firstLook, int mine, int gathering, int withManager, int outcome, int all) {}

    record Arrivals(int count, int urgent, @Nullable Instant latest) {}
}
