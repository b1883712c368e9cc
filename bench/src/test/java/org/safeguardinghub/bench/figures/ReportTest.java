package org.safeguardinghub.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void aSectionIsReplacedAndItsNeighbourKept() {
        var first = Report.with("# Benchmarks\n", "one", "old");
        var both = Report.with(first, "two", "kept");

        var after = Report.with(both, "one", "new");

        assertThat(after).contains("new", "kept", "# Benchmarks").doesNotContain("old");
        assertThat(Report.with(after, "one", "new")).isEqualTo(after);
    }

    @Test
    void aTableHasAHead() {
        assertThat(Report.table(List.of(List.of("", "ours"), List.of("p50", "4.1 ms"))))
                .isEqualTo("|  | ours |\n| --- | --- |\n| p50 | 4.1 ms |\n");
    }

    @Test
    void aBusyMachineIsConfessed() {
        var noon = Instant.parse("2026-11-22T12:00:00Z");

        assertThat(new Machine(2, 24_000, "25", "Linux amd64", 9.0, noon).inWords())
                .contains("busy");
        assertThat(new Machine(2, 24_000, "25", "Linux amd64", 0.2, noon).inWords())
                .doesNotContain("busy");
    }
}
