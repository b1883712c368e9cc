package org.safeguardinghub.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

    private static final Instant FRIDAY_10AM = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T14:05:00Z, 14:05",
        "2026-11-20T00:00:00Z, 00:00",
        "2026-11-21T09:30:00Z, tomorrow at 09:30",
        "2026-11-19T23:59:00Z, yesterday at 23:59",
        "2026-11-23T10:05:00Z, Mon 23 Nov at 10:05",
        "2027-01-04T09:00:00Z, Mon 4 Jan 2027 at 09:00"
    })
    void saysAMomentTheWayPeopleDo(Instant moment, String words) {
        assertThat(TimeWords.moment(moment, FRIDAY_10AM)).isEqualTo(words);
    }

    @Test
    void summerTimeIsTheTimeOnTheWall() {
        var noonInJuly = Instant.parse("2026-07-01T11:00:00Z");

        assertThat(TimeWords.moment(noonInJuly, noonInJuly)).isEqualTo("12:00");
    }

    @Test
    void theDayChangesAtMidnightInLondonNotInGreenwich() {
        var halfPastMidnight = Instant.parse("2026-06-30T23:30:00Z");

        assertThat(TimeWords.moment(Instant.parse("2026-06-30T22:00:00Z"), halfPastMidnight))
                .isEqualTo("yesterday at 23:00");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, less than 1 min",
        "PT59S, less than 1 min",
        "PT38M, 38 min",
        "PT3H10M, 3 h 10 min",
        "PT3H, 3 h",
        "PT24H, 1 day",
        "PT65H, 2 days 17 h",
        "-PT12M, 12 min"
    })
    void saysALengthInTwoUnitsAtMost(Duration length, String words) {
        assertThat(TimeWords.length(length)).isEqualTo(words);
    }
}
