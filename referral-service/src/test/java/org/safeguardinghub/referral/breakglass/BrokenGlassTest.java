package org.safeguardinghub.referral.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.workforce.Worker;

class BrokenGlassTest {

    @ParameterizedTest
    @CsvSource({
        // a Tuesday; a Friday night; the Thursday before Christmas (25 and 28 are bank holidays); summer time
        "2026-11-24T09:00:00Z, 2026-11-25T17:00:00Z",
        "2026-11-27T23:30:00Z, 2026-11-30T17:00:00Z",
        "2026-12-24T16:40:00Z, 2026-12-29T17:00:00Z",
        "2027-06-01T10:00:00Z, 2027-06-02T16:00:00Z"
    })
    void aManagerLooksAtItByTheEndOfTheNextWorkingDay(Instant at, Instant reviewBy) {
        assertThat(broken(at, 30).reviewBy()).isEqualTo(reviewBy);
    }

    @Test
    void itIsOpenForAnHourAtMost() {
        var at = Instant.parse("2026-11-24T09:00:00Z");

        assertThat(broken(at, 60).until()).isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 61, Integer.MAX_VALUE})
    void noOtherTimeIsPossible(int minutes) {
        assertThatThrownBy(() -> broken(Instant.EPOCH, minutes)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BrokenGlass broken(Instant at, int minutes) {
        return BrokenGlass.now(
                new AuthorityId("lewisham"),
                new PersonId(UUID.randomUUID()),
                new Worker(UUID.randomUUID(), "Priya Nair"),
                Emergency.CHILD_IN_DANGER_NOW,
                "She is on the roof.",
                minutes,
                at);
    }
}
