package org.safeguardinghub.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LaneTest {

    @Test
    void everyLaneIsUsedAndNoOther() {
        var random = new Random(42);

        var lanes = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(2_000)
                .map(Outbox::lane)
                .collect(Collectors.toSet());

        assertThat(lanes).hasSize(32).allMatch(lane -> lane >= 0 && lane < 32);
    }
}
