package org.safeguardinghub.dashboard.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant FIVE_PAST_TEN = Instant.parse("2026-11-20T10:05:00Z");

    @Test
    void anOverdueClockSaysByHowMuchAndSinceWhen() {
        var words = new Clock("DECISION", NINE, FIVE_PAST_TEN, "OVERDUE").at(FIVE_PAST_TEN.plusSeconds(720));

        assertThat(words.emphasis()).isEqualTo("overdue");
        assertThat(words.left()).isEqualTo("Overdue: 12 min over");
        assertThat(words.due()).isEqualTo("Decision was due 10:05");
    }

    @Test
    void aClockThatRanOutSinceTheHubSpokeIsOverdueAllTheSame() {
        var words = new Clock("DECISION", NINE, FIVE_PAST_TEN, "RUNNING").at(FIVE_PAST_TEN.plusSeconds(60));

        assertThat(words.emphasis()).isEqualTo("overdue");
    }

    @Test
    void dueSoonIsSaidInWords() {
        var words = new Clock("FIRST_LOOK", NINE, FIVE_PAST_TEN, "DUE_SOON").at(FIVE_PAST_TEN.minusSeconds(540));

        assertThat(words.left()).isEqualTo("Due soon: 9 min left");
        assertThat(words.due()).isEqualTo("First look due 10:05");
    }

    @Test
    void aClockThatHasNotStartedSaysWhenItWill() {
        var words = new Clock("DECISION", NINE, FIVE_PAST_TEN, "NOT_STARTED").at(NINE.minusSeconds(3600));

        assertThat(words.emphasis()).isEqualTo("not-started");
        assertThat(words.left()).isEqualTo("Starts 09:00");
    }

    @Test
    void aClockWithoutANameStillHasADueTime() {
        assertThat(new Clock(null, null, FIVE_PAST_TEN, null).at(NINE).due()).isEqualTo("Answer due 10:05");
    }

    @Test
    void aPausedClockIsNeverOverdueAndSaysThatItStandsStill() {
        var words = new Clock("GATHERING", NINE, FIVE_PAST_TEN, "PAUSED").at(FIVE_PAST_TEN.plusSeconds(3600));

        assertThat(words.emphasis()).isEqualTo("paused");
        assertThat(words.left()).isEqualTo("Paused");
        assertThat(words.due()).isEqualTo("Partner replies would have been due 10:05");
    }
}
