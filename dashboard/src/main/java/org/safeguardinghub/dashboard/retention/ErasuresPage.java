package org.safeguardinghub.dashboard.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.retention.Tabs.Tab;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * What was asked to be erased and stands as shown, the latest first.
 *
 * @param lines null when the hub could not be asked, which is not the same as none
 * @param next the address of the next page; null after the last
 */
public record ErasuresPage(
        List<Tab> tabs,
        Standing standing,
        @Nullable List<Line> lines,
        @Nullable String next,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    static List<Tab> tabs(Viewer viewer) {
        return Tabs.seenFrom(ErasuresController.ADDRESS, viewer);
    }

    /** Each list that there is. */
    public List<Tab> lists() {
        return Stream.of(Standing.values())
                .map(each -> new Tab(each.words(), each.address(), each == standing))
                .toList();
    }

    /** How what was asked stands, by the hub's codes; what somebody has to do something about comes first. */
    public enum Standing {
        PROPOSED("Nothing waits for a second person."),
        ERASED("Nothing was erased yet."),
        REFUSED("Nobody has said of anything that it stays.");

        private final String empty;

        Standing(String empty) {
            this.empty = empty;
        }

        public String words() {
            return PlainWords.of(Vocabulary.ERASURE, name());
        }

        public String address() {
            return ErasuresController.ADDRESS + "?state=" + name();
        }

        public String empty() {
            return empty;
        }
    }

    /** As the hub answers it. */
    record Erasures(List<Erasure> items, @Nullable UUID nextCursor) {}

    /** @param answered empty while a second person is waited for */
    public record Line(String address, String reference, String proposed, String answered) {

        static Line of(Erasure erasure, Instant now) {
            var answeredAt = erasure.answeredAt();
            return new Line(
                    erasure.address(),
                    erasure.reference(),
                    TimeWords.moment(erasure.proposedAt(), now) + ", " + erasure.proposedBy(),
                    answeredAt == null ? "" : TimeWords.moment(answeredAt, now) + ", " + erasure.answeredBy());
        }
    }
}
