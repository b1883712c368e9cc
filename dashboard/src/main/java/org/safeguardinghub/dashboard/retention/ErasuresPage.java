package org.safeguardinghub.dashboard.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.retention.Tabs.Tab;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * What was asked to be erased, the latest first.
 *
 * @param lines null when the hub could not be asked, which is not the same as none
 * @param next the address of the next page; null after the last
 */
public record ErasuresPage(
        List<Tab> tabs,
        @Nullable List<Line> lines,
        @Nullable String next,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    static List<Tab> tabs(Viewer viewer) {
        return Tabs.seenFrom(ErasuresController.ADDRESS, viewer);
    }

    /** As the hub answers it. */
    record Erasures(List<Erasure> items, @Nullable UUID nextCursor) {}

    /** @param answered empty while a second person is waited for */
    public record Line(String address, String reference, String state, String proposed, String answered) {

        static Line of(Erasure erasure, Instant now) {
            var answeredAt = erasure.answeredAt();
            return new Line(
                    erasure.address(),
                    erasure.reference(),
                    PlainWords.of(Vocabulary.ERASURE, erasure.state()),
                    TimeWords.moment(erasure.proposedAt(), now) + ", " + erasure.proposedBy(),
                    answeredAt == null ? "" : TimeWords.moment(answeredAt, now) + ", " + erasure.answeredBy());
        }
    }
}
