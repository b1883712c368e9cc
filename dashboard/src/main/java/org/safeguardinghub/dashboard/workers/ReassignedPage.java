package org.safeguardinghub.dashboard.workers;

import java.util.List;
import java.util.Map;
import org.safeguardinghub.dashboard.workers.WorkersController.Report;

/** What came of handing everything on, piece by piece. */
public record ReassignedPage(String id, List<Line> lines, long offered, boolean more) {

    private static final Map<String, String> RESULTS = Map.of(
            "OFFERED", "Offered; it stays where it is until they accept",
            "OFFERED_BEFORE", "Offered to them before; they have not answered",
            "NOBODY_FREE", "Nobody is free to take it: it has not moved",
            "REFUSED", "This cannot be offered: it has not moved",
            "CHANGED_MEANWHILE", "It changed meanwhile: look at it again");

    static ReassignedPage of(String id, Report report) {
        var items = report.items() == null ? List.<Report.Item>of() : report.items();
        return new ReassignedPage(
                id,
                items.stream()
                        .map(item -> new Line(
                                item.reference(),
                                item.to() == null ? "Nobody" : item.to().name(),
                                RESULTS.getOrDefault(item.result(), item.result())))
                        .toList(),
                items.stream().filter(item -> item.result().equals("OFFERED")).count(),
                report.more());
    }

    public record Line(String reference, String to, String result) {}
}
