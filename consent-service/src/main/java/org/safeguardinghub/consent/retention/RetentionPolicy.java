package org.safeguardinghub.consent.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.safeguardinghub.consent.datafile.Row;
import org.safeguardinghub.consent.retention.Period.Category;
import org.safeguardinghub.consent.retention.Period.Start;

/** How long each category is kept; on each day one period holds for each. */
public record RetentionPolicy(List<Period> periods) {

    private static final Set<String> KEYS =
            Set.of("id", "version", "from", "to", "category", "start", "years", "source", "statutory");

    /** Nobody is older; a longer period is a slip of the pen. */
    private static final int MOST_YEARS = 120;

    public RetentionPolicy {
        periods = List.copyOf(periods);
    }

    /** One mistake, and the whole is refused with its line. */
    public static RetentionPolicy read(List<Row> rows) {
        var periods = new ArrayList<Period>();
        for (var row : rows) {
            var period = period(row);
            if (periods.stream().anyMatch(period::overlaps)) {
                throw row.mistake("category", "has another period that holds on some of the same days");
            }
            periods.add(period);
        }
        Arrays.stream(Category.values())
                .filter(category -> periods.stream().noneMatch(period -> period.category() == category))
                .findFirst()
                .ifPresent(category -> {
                    throw rows.getLast().mistake("category", "is missing for " + category);
                });
        return new RetentionPolicy(periods);
    }

    /** In the order of the file. */
    public List<Period> at(Instant instant) {
        return periods.stream().filter(period -> period.holdsAt(instant)).toList();
    }

    private static Period period(Row row) {
        row.allowOnly(KEYS);
        row.text("category");
        row.text("start");
        row.text("statutory");
        var from = row.day("from");
        var to = row.maybeDay("to").orElse(null);
        if (to != null && !to.isAfter(from)) {
            throw row.mistake("to", "is not after \"from\"");
        }
        int years = row.number("years");
        if (years < 1 || years > MOST_YEARS) {
            throw row.mistake("years", "is not from 1 to " + MOST_YEARS);
        }
        return new Period(
                row.text("id"),
                row.number("version"),
                from,
                to,
                row.oneOf("category", Category.class).getFirst(),
                row.oneOf("start", Start.class).getFirst(),
                years,
                row.text("source"),
                row.isTrue("statutory"));
    }
}
