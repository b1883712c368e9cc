package org.safeguardinghub.gateway.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.gateway.outside.SeenProofs.Verdict.FIRST;
import static org.safeguardinghub.gateway.outside.SeenProofs.Verdict.NO_ROOM;
import static org.safeguardinghub.gateway.outside.SeenProofs.Verdict.SEEN_BEFORE;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WindowedProofsTest {

    private static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");

    private Instant now = MONDAY_9AM;

    @Test
    void aProofIsFirstOnce() {
        var seen = new WindowedProofs(() -> now);

        assertThat(seen.note("key+id", now.plusSeconds(30))).isEqualTo(FIRST);
        assertThat(seen.note("key+id", now.plusSeconds(30))).isEqualTo(SEEN_BEFORE);
        assertThat(seen.note("other+id", now.plusSeconds(30))).isEqualTo(FIRST);
    }

    @Test
    void aProofIsRememberedToTheLastMomentItCouldBeBelieved() {
        var seen = new WindowedProofs(() -> now);
        var until = MONDAY_9AM.plusSeconds(30);
        seen.note("key+id", until);

        now = until;

        assertThat(seen.note("key+id", until)).isEqualTo(SEEN_BEFORE);
    }

    @Test
    void whatIsTooOldToBelieveIsForgotten() {
        var seen = new WindowedProofs(() -> now);
        for (int i = 0; i < 1_000; i++) {
            seen.note("key" + i, now.plusSeconds(i % 30));
        }

        now = MONDAY_9AM.plusSeconds(60);
        seen.note("new", now.plusSeconds(30));

        assertThat(seen.held()).isEqualTo(1);
    }

    @Test
    void memoryIsBoundedAndWithoutRoomNothingIsBelieved() {
        var seen = new WindowedProofs(() -> now, 10);
        for (int i = 0; i < 10; i++) {
            assertThat(seen.note("key" + i, now.plusSeconds(30))).isEqualTo(FIRST);
        }

        assertThat(seen.note("one-more", now.plusSeconds(30))).isEqualTo(NO_ROOM);
    }

    @Test
    void ofManyAtOnceOneIsFirst() {
        var seen = new WindowedProofs(() -> now);
        var firsts = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                threads.execute(() -> {
                    if (seen.note("same", MONDAY_9AM.plusSeconds(30)) == FIRST) {
                        firsts.incrementAndGet();
                    }
                });
            }
        }

        assertThat(firsts).hasValue(1);
    }
}
