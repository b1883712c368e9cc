package org.safeguardinghub.dashboard.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.retention.Tabs.Tab;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * How long records are kept, in words.
 *
 * @param lines null when the hub could not be asked, which is not the same as none
 */
public record PolicyPage(
        List<Tab> tabs,
        @Nullable List<Line> lines,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    static PolicyPage of(List<Period> periods, Viewer viewer) {
        return new PolicyPage(tabs(viewer), periods.stream().map(Line::of).toList(), null, null);
    }

    static List<Tab> tabs(Viewer viewer) {
        return Tabs.seenFrom(Tabs.POLICY, viewer);
    }

    public record Line(String what, String howLong, String since, String why, String mayChange) {

        static Line of(Period period) {
            return new Line(
                    PlainWords.of(Vocabulary.RETENTION, period.category()),
                    period.years()
                            + (period.years() == 1 ? " year " : " years ")
                            + PlainWords.of(Vocabulary.RETENTION_START, period.start()),
                    TimeWords.date(period.from()),
                    period.source(),
                    period.statutory() ? "The law says so." : "The authority may set it otherwise.");
        }
    }
}
