package org.safeguardinghub.referral.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.verdict.Outcome;

class PatternTest {

    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final UUID SAM = UUID.randomUUID();

    @Test
    void threeContactsInNinetyDaysMakeAPattern() {
        var pattern = Pattern.in(List.of(earlier(10, Outcome.FAMILY_HELP), earlier(80, Outcome.FAMILY_HELP)), NOW);

        assertThat(pattern.contacts()).isEqualTo(3);
        assertThat(pattern.callsForReview()).isTrue();
    }

    @Test
    void twoClosedWithoutActionInTwelveMonthsMakeAPattern() {
        var pattern = Pattern.in(
                List.of(earlier(120, Outcome.NO_FURTHER_ACTION), earlier(300, Outcome.NO_FURTHER_ACTION)), NOW);

        assertThat(pattern.callsForReview()).isTrue();
        assertThat(pattern.signers()).containsExactly(SAM);
    }

    @Test
    void whatIsLongAgoMakesNone() {
        var pattern = Pattern.in(
                List.of(
                        earlier(120, Outcome.NO_FURTHER_ACTION),
                        earlier(400, Outcome.NO_FURTHER_ACTION),
                        earlier(91, Outcome.FAMILY_HELP),
                        earlier(10, Outcome.FAMILY_HELP)),
                NOW);

        assertThat(pattern.callsForReview()).isFalse();
    }

    static Earlier earlier(int daysAgo, Outcome outcome) {
        var at = NOW.minus(Duration.ofDays(daysAgo));
        return new Earlier("C-7KQ4-M2XP", at, "Fernbank Primary School", "CLOSED", List.of(outcome), SAM, at);
    }
}
