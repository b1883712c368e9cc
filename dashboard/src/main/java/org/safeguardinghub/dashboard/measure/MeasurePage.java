package org.safeguardinghub.dashboard.measure;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One measure: what it means, how it ran, and the same numbers as tables. */
public record MeasurePage(
        String finding,
        String definition,
        String period,
        String unit,
        @Nullable String target,
        List<Row> months,
        List<Row> groups,
        @Nullable String groupedBy,
        List<Choice> choices,
        boolean hasHidden,
        @Nullable Chart chart) {

    private static final int MONTH_LETTERS = 3;
    private static final int YEAR_DIGITS = 2;

    public MeasurePage {
        months = List.copyOf(months);
        groups = List.copyOf(groups);
        choices = List.copyOf(choices);
    }

    /** One line of a table. */
    public record Row(String of, String value, String counted) {}

    /** Another period or split of the same measure. */
    public record Choice(String words, String address, boolean isHere) {}

    /** The shapes of the run chart. */
    public record Chart(
            int width,
            int height,
            int left,
            int right,
            List<Dot> dots,
            List<Line> lines,
            List<Tick> ticks,
            @Nullable Integer targetY) {

        public Chart {
            dots = List.copyOf(dots);
            lines = List.copyOf(lines);
            ticks = List.copyOf(ticks);
        }

        static @Nullable Chart of(RunChart chart) {
            return chart.dots().isEmpty()
                    ? null
                    : new Chart(
                            RunChart.WIDTH,
                            RunChart.HEIGHT,
                            chart.left(),
                            chart.right(),
                            chart.dots().stream()
                                    .map(dot -> new Dot(dot.x(), dot.y(), dot.month(), dot.value()))
                                    .toList(),
                            chart.lines().stream()
                                    .map(line -> new Line(line.x1(), line.y1(), line.x2(), line.y2()))
                                    .toList(),
                            chart.ticks().stream()
                                    .map(tick -> new Tick(tick.y(), tick.words()))
                                    .toList(),
                            chart.targetY());
        }
    }

    public record Dot(int x, int y, String month, String value) {

        /** Enough of the month for an axis: "Nov 26". */
        public String label() {
            return month.substring(0, MONTH_LETTERS) + " " + month.substring(month.length() - YEAR_DIGITS);
        }
    }

    public record Line(int x1, int y1, int x2, int y2) {}

    public record Tick(int y, String words) {}

    static MeasurePage of(Measures all, Measures.Measure measure, Asked asked) {
        var months = measure.months().stream()
                .map(month -> row(Words.month(month.of()), month, measure.unit()))
                .toList();
        var groups = measure.groups().stream()
                .map(group -> row(Words.group(group.of()), group, measure.unit()))
                .toList();
        boolean hidden = measure.all().hidden()
                || measure.months().stream().anyMatch(Measures.Figure::hidden)
                || measure.groups().stream().anyMatch(Measures.Figure::hidden);
        return new MeasurePage(
                finding(measure),
                measure.definition(),
                all.from() + " to " + all.to(),
                unit(measure),
                measure.target() == null ? null : measure.target() + "%",
                months,
                groups,
                asked.split(),
                asked.choices("/measures/" + measure.measure().toLowerCase(Locale.ROOT)),
                hidden,
                Chart.of(RunChart.of(measure)));
    }

    /** The title says what was found, not what was looked for. */
    static String finding(Measures.Measure measure) {
        var all = measure.all();
        if (all.hidden()) {
            return measure.title() + ": too few to show";
        }
        if (!all.isCounted()) {
            return measure.title() + ": no data yet";
        }
        var value = Words.value(all, measure.unit());
        return measure.title() + ": " + (measure.unit().equals("PERCENT") ? value : "half within " + value)
                + trend(measure);
    }

    /** The last two months that may be shown, compared. */
    private static String trend(Measures.Measure measure) {
        var shown = measure.months().stream().filter(Measures.Figure::isCounted).toList();
        if (shown.size() < 2) {
            return "";
        }
        var before = shown.get(shown.size() - 2);
        var last = shown.getLast();
        var was = before.value();
        var is = last.value();
        if (was == null || is == null || was.equals(is)) {
            return "";
        }
        return "; " + Words.value(last, measure.unit()) + " in " + Words.month(last.of())
                + (is > was ? ", up from " : ", down from ") + Words.value(before, measure.unit()) + " in "
                + Words.month(before.of());
    }

    private static String unit(Measures.Measure measure) {
        return switch (measure.unit()) {
            case "PERCENT" -> "Percent";
            case "HOURS" -> "Median hours";
            default -> "Median days";
        };
    }

    private static Row row(String of, Measures.Figure figure, String unit) {
        return new Row(of, Words.value(figure, unit), Words.counted(figure));
    }
}
