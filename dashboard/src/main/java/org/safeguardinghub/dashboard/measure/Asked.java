package org.safeguardinghub.dashboard.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which period, and told apart by what. Anything else that is asked is taken for the usual. */
record Asked(int months, @Nullable String split) {

    private static final List<Integer> PERIODS = List.of(3, 6, 12);
    private static final List<String> SPLITS = List.of("ethnicity", "disability");

    static Asked of(@Nullable Integer months, @Nullable String split) {
        return new Asked(
                months != null && PERIODS.contains(months) ? months : PERIODS.getFirst(),
                split != null && SPLITS.contains(split) ? split : null);
    }

    LocalDate from(LocalDate today) {
        return today.minusMonths(months).plusDays(1);
    }

    String query() {
        return "months=" + months + (split == null ? "" : "&split=" + split);
    }

    List<MeasurePage.Choice> choices(String path) {
        var periods = PERIODS.stream()
                .map(period -> choice(path, new Asked(period, split), "Last " + period + " months", period == months));
        var splits = Stream.of(
                choice(path, new Asked(months, null), "All children together", split == null),
                choice(path, new Asked(months, "ethnicity"), "By ethnic group", "ethnicity".equals(split)),
                choice(path, new Asked(months, "disability"), "By disability", "disability".equals(split)));
        return Stream.concat(periods, splits).toList();
    }

    private static MeasurePage.Choice choice(String path, Asked asked, String words, boolean isHere) {
        return new MeasurePage.Choice(words, path + "?" + asked.query(), isHere);
    }
}
