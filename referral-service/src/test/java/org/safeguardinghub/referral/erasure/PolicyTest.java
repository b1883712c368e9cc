package org.safeguardinghub.referral.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.erasure.Period.Category;
import org.safeguardinghub.referral.erasure.Period.Start;

class PolicyTest {

    static final LocalDate CLOSED = LocalDate.of(2026, 2, 1);
    static final LocalDate BORN = LocalDate.of(2020, 3, 14);

    static final Policy POLICY = new Policy(List.of(
            new Period("a", 1, Category.CONTACT_NO_FURTHER_ACTION, Start.LAST_CLOSED, 6),
            new Period("b", 1, Category.CHILD_IN_NEED, Start.BIRTH, 25),
            new Period("c", 2, Category.CHILD_PROTECTION, Start.BIRTH, 25),
            new Period("d", 1, Category.LOOKED_AFTER, Start.BIRTH, 75)));

    @Test
    void aContactThatCameToNothingIsOverSixYearsAfterItWasClosed() {
        assertThat(POLICY.of(past(false, false, BORN), false).on()).isEqualTo("2032-02-01");
    }

    @Test
    void aReferralKeepsItUntilTheYoungestIsTwentyFive() {
        var due = POLICY.of(past(true, false, BORN), false);

        assertThat(due.on()).isEqualTo("2045-03-14");
        assertThat(due.period().category()).isEqualTo(Category.CHILD_IN_NEED);
    }

    @Test
    void theLongestOfSeveralHolds() {
        assertThat(POLICY.of(past(true, true, BORN), true).on()).isEqualTo("2095-03-14");
        assertThat(POLICY.of(past(true, true, LocalDate.of(1990, 1, 1)), false).on())
                .as("twenty-five long ago, and closed of late")
                .isEqualTo("2032-02-01");
    }

    @Test
    void withoutADateOfBirthItIsCountedFromTheLastClosing() {
        assertThat(POLICY.of(past(true, false, null), false).on()).isEqualTo("2051-02-01");
    }

    @Test
    void whatIsOverTodayIsAmongWhatIsLookedAt() {
        var due = POLICY.of(past(false, false, BORN), false);
        var then = Instant.parse("2032-02-01T00:00:00Z");

        assertThat(due.isPast(then)).isTrue();
        assertThat(due.isPast(then.minusSeconds(1))).isFalse();
        assertThat(POLICY.nothingSince(then)).isAfter(CLOSED);
        assertThat(POLICY.nothingSince(Instant.parse("2030-02-28T12:00:00Z"))).isAfter("2024-02-29");
    }

    private static Past past(boolean referred, boolean planned, @Nullable LocalDate born) {
        return new Past(
                new ContactId(UUID.randomUUID()),
                "C-7KQ4-M2XP",
                "fernbank",
                Instant.parse("2026-01-05T10:00:00Z"),
                CLOSED,
                referred,
                planned,
                born,
                Set.of(),
                List.of(),
                null);
    }
}
