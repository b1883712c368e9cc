package org.safeguardinghub.referral.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Reference;

class SameEventTest {

    static final String MONDAY = "2026-11-23T09:00:00Z";

    @Test
    void daysNextToEachOtherMayBeOneEventHoweverLateTheReport() {
        var police = report(MONDAY, "2026-11-22T23:30:00Z");
        var hospital = report("2026-12-23T09:00:00Z", "2026-11-21T10:00:00Z");

        assertThat(SameEvent.of(police, hospital)).contains(SameEvent.SAME_DAYS);
    }

    @Test
    void twoIncidentsInOneWeekStayTwo() {
        var first = report(MONDAY, "2026-11-20T10:00:00Z");
        var second = report(MONDAY, "2026-11-22T10:00:00Z");

        assertThat(SameEvent.of(first, second)).isEmpty();
    }

    @Test
    void whereNobodySaysWhenHowSoonTheyCameDecides() {
        assertThat(SameEvent.of(report(MONDAY, null), report("2026-11-26T09:00:00Z", MONDAY)))
                .contains(SameEvent.RECEIVED_TOGETHER);
        assertThat(SameEvent.of(report(MONDAY, null), report("2026-11-26T09:00:01Z", null)))
                .isEmpty();
    }

    private static Report report(String received, @Nullable String incident) {
        return new Report(
                new ContactId(UUID.randomUUID()),
                new Reference("C-7KQ4-M2XP"),
                Instant.parse(received),
                incident == null ? null : Instant.parse(incident),
                "A school",
                "RECEIVED",
                List.of("Amara T"),
                true);
    }
}
