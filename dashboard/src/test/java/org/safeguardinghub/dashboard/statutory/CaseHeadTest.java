package org.safeguardinghub.dashboard.statutory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.dashboard.mark.Clock.ClockWords;

/** A limit of a case is a day, so that its time is said in whole days. */
class CaseHeadTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T00:20:00Z, RUNNING, 5 days left, Strategy discussion due by 2 December 2026",
        "2026-12-01T23:59:00Z, DUE_SOON, Due soon: 1 day left, Strategy discussion due by 2 December 2026",
        "2026-12-02T16:00:00Z, DUE_SOON, Today is the last day, Strategy discussion due by 2 December 2026",
        "2026-12-03T00:00:00Z, OVERDUE, Overdue: 1 day over, Strategy discussion was due by 2 December 2026",
        "2026-12-05T09:00:00Z, DUE_SOON, Overdue: 3 days over, Strategy discussion was due by 2 December 2026"
    })
    void timeIsSaidInWholeDaysAndTheLastDayCounts(Instant now, String standing, String left, String due) {
        var limit = new StatutoryCase.Limit(
                "STRATEGY_3",
                LocalDate.parse("2026-12-02"),
                Instant.parse("2026-11-27T00:00:00Z"),
                Instant.parse("2026-12-03T00:00:00Z"),
                standing);

        assertThat(CaseHead.clocks(List.of(limit), now))
                .singleElement()
                .extracting(ClockWords::left, ClockWords::due)
                .containsExactly(left, due);
    }
}
