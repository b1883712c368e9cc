package org.safeguardinghub.dashboard.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hub's measures of one period, as referral-service tells them. */
record Measures(LocalDate from, LocalDate to, String split, List<Measure> measures) {

    Optional<Measure> named(String code) {
        return measures.stream()
                .filter(measure -> measure.measure().equals(code))
                .findFirst();
    }

    /** @param unit PERCENT, HOURS or DAYS; times are medians */
    record Measure(
            String measure,
            String title,
            String definition,
            String unit,
            @Nullable Integer target,
            Figure all,
            List<Figure> months,
            List<Figure> groups) {}

    /** @param hidden whether it is too small to be shown */
    record Figure(String of, @Nullable Integer n, @Nullable Double value, boolean hidden) {

        boolean isCounted() {
            return value != null;
        }
    }
}
