package org.safeguardinghub.dashboard.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, the rows that need work first.
 *
 * @param summary in one sentence
 */
public record ReportPage(String summary, List<Row> refused, List<Row> taken) {

    public ReportPage {
        refused = List.copyOf(refused);
        taken = List.copyOf(taken);
    }

    static ReportPage of(Report report, Instant now) {
        return new ReportPage(
                summary(report),
                report.all().stream()
                        .filter(Report.Line::isRefused)
                        .map(line -> line.shown(now))
                        .toList(),
                report.all().stream()
                        .filter(line -> !line.isRefused())
                        .map(line -> line.shown(now))
                        .toList());
    }

    private static String summary(Report report) {
        var taken = report.created() + " of " + rows(report.rows()) + " taken in now";
        var before = report.repeated() == 0 ? "" : ", " + report.repeated() + " taken in before";
        var not = report.refused() == 0 ? "" : ", " + report.refused() + " not taken in";
        return taken + before + not + ".";
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    /**
     * One row.
     *
     * @param number as a spreadsheet counts: the header is row 1
     * @param reference ours; null where it was not taken in
     * @param due when it is decided what happens next
     */
    public record Row(
            int number,
            String yours,
            String state,
            boolean isRefused,
            @Nullable String reference,
            @Nullable String due,
            List<Remark> remarks) {}

    /** @param column where it stands in the file; null where the file has no place for it */
    public record Remark(String kind, @Nullable String column, String words) {}
}
