package org.safeguardinghub.dashboard.retention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.retention.Tabs.Tab;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * Holds that are in force, or those that were lifted.
 *
 * @param lines null when the hub could not be asked, which is not the same as none
 * @param mayKeep whether the viewer may place and lift
 */
public record HoldsPage(
        List<Tab> tabs,
        boolean lifted,
        @Nullable List<Line> lines,
        boolean mayKeep,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    /** The hub answers no more at once. */
    private static final int MOST = 500;

    static HoldsPage of(List<Hold> found, boolean lifted, Viewer viewer, Instant now) {
        return new HoldsPage(
                tabs(lifted, viewer),
                lifted,
                found.stream().map(hold -> Line.of(hold, now)).toList(),
                viewer.keepsHolds(),
                null,
                null);
    }

    static HoldsPage missing(boolean lifted, Viewer viewer, String what, String at) {
        return new HoldsPage(tabs(lifted, viewer), lifted, null, viewer.keepsHolds(), what, at);
    }

    private static List<Tab> tabs(boolean lifted, Viewer viewer) {
        return Tabs.seenFrom(lifted ? Tabs.LIFTED : HoldsController.ADDRESS, viewer);
    }

    public String address() {
        return lifted ? Tabs.LIFTED : HoldsController.ADDRESS;
    }

    /** Whether there may be more than are shown. */
    public boolean isCut() {
        return lines != null && lines.size() >= MOST;
    }

    /** @param lifted empty while it holds */
    public record Line(String address, String whose, String ground, String placed, String lifted) {

        static Line of(Hold hold, Instant now) {
            return new Line(
                    hold.address(),
                    whose(hold),
                    PlainWords.of(Vocabulary.HOLD_GROUND, hold.ground()),
                    TimeWords.moment(hold.placedAt(), now) + ", " + hold.placedBy(),
                    hold.liftedAt() == null ? "" : TimeWords.moment(hold.liftedAt(), now) + ", " + hold.liftedBy());
        }

        static String whose(Hold hold) {
            return hold.personId() == null ? "Everybody’s records" : "One person’s records";
        }
    }
}
