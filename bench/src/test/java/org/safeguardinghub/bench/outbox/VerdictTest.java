package org.safeguardinghub.bench.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void everythingOnceAndInOrderIsFlawless() {
        var verdict =
                Verdict.on(Map.of(ONE, 2L, TWO, 1L), List.of(delivery(ONE, 1), delivery(TWO, 1), delivery(ONE, 2)));

        assertThat(verdict).isEqualTo(new Verdict(3, 0, 0, 0, 0));
    }

    @Test
    void whatNeverCameIsLost() {
        assertThat(Verdict.on(Map.of(ONE, 3L), List.of(delivery(ONE, 1), delivery(ONE, 3)))
                        .lost())
                .isEqualTo(1);
    }

    @Test
    void aLateFirstDeliveryIsOutOfOrderAndARepeatIsNot() {
        var verdict = Verdict.on(
                Map.of(ONE, 2L), List.of(delivery(ONE, 2), delivery(ONE, 1), delivery(ONE, 1), delivery(ONE, 2)));

        assertThat(verdict.outOfOrder()).isEqualTo(1);
        assertThat(verdict.doubled()).isEqualTo(2);
    }

    @Test
    void whatNobodyCommittedIsInvented() {
        assertThat(Verdict.on(Map.of(ONE, 1L), List.of(delivery(ONE, 1), delivery(TWO, 1)))
                        .invented())
                .isEqualTo(1);
    }

    private static Delivery delivery(UUID aggregate, long version) {
        return new Delivery(aggregate, version, NOON, NOON.plusMillis(5));
    }
}
