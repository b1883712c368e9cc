package org.safeguardinghub.dashboard.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.retention.Tabs.Tab;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * Contacts whose time is over.
 *
 * @param lines null when the hub could not be asked, which is not the same as none
 * @param next the address of the next page; null after the last
 */
public record OverPage(
        List<Tab> tabs,
        @Nullable List<Line> lines,
        @Nullable String next,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    static List<Tab> tabs(Viewer viewer) {
        return Tabs.seenFrom(Tabs.OVER, viewer);
    }

    /** As the hub answers it. */
    record Over(List<Item> items, @Nullable String nextCursor) {

        record Item(
                String reference,
                LocalDate receivedOn,
                LocalDate lastClosedOn,
                String category,
                LocalDate dueOn,
                List<String> keptBy,
                @Nullable UUID proposal) {}
    }

    /**
     * One contact.
     *
     * @param keptBy empty where it may be asked for
     * @param ask where to ask, or what was asked; null while something keeps it
     */
    public record Line(
            String reference,
            String contact,
            String category,
            String closed,
            String due,
            List<String> keptBy,
            @Nullable String ask,
            String askWords) {

        static Line of(Over.Item item) {
            boolean isAsked = item.proposal() != null;
            var asked = ErasuresController.ADDRESS + "/" + item.proposal();
            var ask = item.keptBy().isEmpty() ? ErasuresController.ADDRESS + "/new?contact=" + item.reference() : null;
            return new Line(
                    item.reference(),
                    "/referrals/" + item.reference(),
                    PlainWords.of(Vocabulary.RETENTION, item.category()),
                    TimeWords.date(item.lastClosedOn()),
                    TimeWords.date(item.dueOn()),
                    item.keptBy().stream()
                            .map(code -> PlainWords.of(Vocabulary.KEPT_BY, code))
                            .toList(),
                    isAsked ? asked : ask,
                    isAsked ? "Waits for a second person" : "Ask to erase it");
        }
    }
}
