package org.safeguardinghub.referral.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.contact.Cases.MORGAN;
import static org.safeguardinghub.referral.contact.Cases.PRIYA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.administration.SettingChange.Approved;
import org.safeguardinghub.referral.administration.SettingChange.Proposed;
import org.safeguardinghub.referral.administration.SettingChange.Wish;

class SettingChangeTest {

    static final Instant FRIDAY = Instant.parse("2026-03-27T16:00:00Z");

    /** The clocks go forward at 01:00 UTC on this Sunday; the first local time of the new week is half an hour later. */
    static final Instant CLOCKS_CHANGE = Instant.parse("2026-03-29T01:00:00Z");

    @Test
    void whoProposedDoesNotApprove() {
        assertThat(proposed(2, null).approve(PRIYA, null, FRIDAY))
                .isEqualTo(new Ruling.Refused<Approved>(Objection.SAME_PERSON_TWICE));
    }

    @Test
    void withoutABeginningItHoldsFromItsApproval() {
        var later = FRIDAY.plusSeconds(60);

        assertThat(approved(2, null, later).from()).isEqualTo(later);
    }

    @Test
    void aBeginningThatHasPassedIsNotApproved() {
        assertThat(proposed(2, FRIDAY).approve(MORGAN, null, FRIDAY.plusSeconds(1)))
                .isEqualTo(new Ruling.Refused<Approved>(Objection.START_HAS_PASSED));
    }

    @Test
    void aChangeBeginsOnTheInstantThoughTheClocksChange() {
        var timeline = new Timeline(List.of(approved(2, CLOCKS_CHANGE, FRIDAY)));

        assertThat(timeline.numberAt(CLOCKS_CHANGE.minusMillis(1))).isEqualTo(SettingChange.STANDARD);
        assertThat(timeline.numberAt(CLOCKS_CHANGE)).isEqualTo(2);
        assertThat(timeline.numberAt(CLOCKS_CHANGE.plus(Duration.ofDays(365)))).isEqualTo(2);
    }

    @Test
    void whatBeginsLaterHoldsFromThenWhateverWasApprovedFirst() {
        var inMay = approved(2, Instant.parse("2026-05-01T00:00:00Z"), FRIDAY);
        var inApril = approved(3, Instant.parse("2026-04-01T00:00:00Z"), FRIDAY);
        var timeline = new Timeline(List.of(inMay, inApril));

        assertThat(timeline.numberAt(Instant.parse("2026-04-15T00:00:00Z"))).isEqualTo(3);
        assertThat(timeline.numberAt(Instant.parse("2026-05-15T00:00:00Z"))).isEqualTo(2);
        assertThat(timeline.after(FRIDAY)).containsExactly(inApril, inMay);
    }

    @Test
    void onlyWhatIsStillToComeGivesWay() {
        var toCome = approved(2, CLOCKS_CHANGE, FRIDAY);
        var newer = approved(3, CLOCKS_CHANGE, FRIDAY.plusSeconds(5));

        assertThat(toCome.giveWay(newer)).isInstanceOf(Ruling.Given.class);
        assertThat(toCome.giveWay(approved(3, null, CLOCKS_CHANGE)))
                .isEqualTo(new Ruling.Refused<SettingChange.Superseded>(Objection.HAS_BEGUN));
    }

    private static Approved approved(int number, @Nullable Instant from, Instant at) {
        return switch (proposed(number, from).approve(MORGAN, null, at)) {
            case Ruling.Given<Approved>(var approved) -> approved;
            case Ruling.Refused<Approved>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    private static Proposed proposed(int number, @Nullable Instant from) {
        return new Proposed(new Wish(
                new UUID(0, number),
                new AuthorityId("lewisham"),
                "clock-policy",
                number,
                from,
                "{}",
                "The summer hours.",
                PRIYA,
                FRIDAY));
    }
}
