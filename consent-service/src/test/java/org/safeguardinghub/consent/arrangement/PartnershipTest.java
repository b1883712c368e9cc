package org.safeguardinghub.consent.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.consent.arrangement.Signed.holding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.arrangement.Cover.EndedLately;
import org.safeguardinghub.consent.arrangement.Cover.EndsSoon;
import org.safeguardinghub.consent.arrangement.Cover.Holds;
import org.safeguardinghub.consent.arrangement.Cover.Lapsed;
import org.safeguardinghub.consent.arrangement.Cover.NeverRegistered;
import org.safeguardinghub.consent.arrangement.Cover.OutsideScope;
import org.safeguardinghub.contracts.identity.AgencyId;

/** What is signed with an agency, day by day. */
class PartnershipTest {

    static final ArrangementRules RULES = new ArrangementRules(Period.ofDays(30), Period.ofDays(28));
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-12-31 | NotBegun
            2026-01-01 | Holds
            2026-05-31 | Holds
            2026-06-01 | EndsSoon
            2026-07-01 | EndsSoon
            2026-07-02 | EndedLately
            2026-07-29 | EndedLately
            2026-07-30 | Lapsed
            """)
    void oneAgreementFromItsFirstDayToTheEndOfItsGrace(LocalDate day, String cover) {
        assertThat(cover(day, holding("2026-01-01", "2026-07-01")).getClass().getSimpleName())
                .isEqualTo(cover);
    }

    @Test
    void theFiguresAreTheAuthoritysOwn() {
        var strict = new ArrangementRules(Period.ZERO, Period.ZERO);
        var signed = new Partnership(List.of(holding("2026-01-01", "2026-07-01").build()));

        assertThat(signed.cover(List.of("NAMES"), "FEEDBACK", LocalDate.of(2026, 6, 30), strict))
                .isEqualTo(new Holds());
        assertThat(signed.cover(List.of("NAMES"), "FEEDBACK", LocalDate.of(2026, 7, 2), strict))
                .isEqualTo(new Lapsed(LocalDate.of(2026, 7, 1)));
        assertThatThrownBy(() -> new ArrangementRules(Period.ofDays(-1), Period.ZERO))
                .hasMessageContaining("hub.consent.arrangements");
    }

    @Test
    void whereNothingWasEverSignedNothingLapsed() {
        assertThat(cover(MONDAY)).isEqualTo(new NeverRegistered());
    }

    @Test
    void oneThatIsFollowedWithoutAGapDoesNotEnd() {
        var first = holding("2026-01-01", "2026-11-30");

        assertThat(cover(MONDAY, first, holding("2026-12-01", "2027-11-30"))).isEqualTo(new Holds());
        assertThat(cover(MONDAY, first, holding("2026-12-02", "2027-11-30")))
                .isEqualTo(new EndsSoon(LocalDate.of(2026, 11, 30)));
    }

    @Test
    void oneThatHoldsOutweighsOneThatLapsed() {
        assertThat(cover(MONDAY, holding("2020-01-01", "2021-01-01"), holding("2026-01-01", "2027-12-31")))
                .isEqualTo(new Holds());
    }

    @Test
    void severalAgreementsMayCoverTogetherWhatIsAsked() {
        var names = holding("2026-01-01", "2027-12-31").about("NAMES");
        var concerns = holding("2026-01-01", "2027-12-31").about("CONCERN");

        assertThat(cover(MONDAY, names, concerns)).isEqualTo(new Holds());
        assertThat(cover(MONDAY, names)).isEqualTo(new OutsideScope());
        assertThat(cover(MONDAY, names.onlyFor("FEEDBACK"), concerns)).isEqualTo(new OutsideScope());
    }

    @Test
    void theOneThatCoveredItLapsedThoughANarrowerOneHolds() {
        var wide = holding("2020-01-01", "2021-01-01");
        var narrow = holding("2026-01-01", "2027-12-31").about("NAMES");

        assertThat(cover(MONDAY, wide, narrow)).isEqualTo(new Lapsed(LocalDate.of(2021, 1, 1)));
    }

    @Test
    void oneThatIsEndedEarlyHoldsUntilThatDay() {
        var signed = holding("2026-01-01", "2027-12-31").ended("2026-11-20", "2026-11-21T09:00:00Z");

        assertThat(cover(MONDAY, signed))
                .isEqualTo(new EndedLately(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 18)));
    }

    @Test
    void thePastIsAskedAsItWasKnownThen() {
        var signed = new Partnership(List.of(holding("2026-01-01", "2027-12-31")
                .ended("2026-03-31", "2026-11-21T09:00:00Z")
                .build()));

        assertThat(signed.knownAt(Instant.parse("2026-11-21T08:59:59Z"))
                        .cover(List.of("NAMES"), "FEEDBACK", MONDAY, RULES))
                .isEqualTo(new Holds());
        assertThat(signed.knownAt(Instant.parse("2026-11-21T09:00:00Z"))
                        .cover(List.of("NAMES"), "FEEDBACK", MONDAY, RULES))
                .isEqualTo(new Lapsed(LocalDate.of(2026, 3, 31)));
        assertThat(signed.knownAt(Instant.parse("2025-12-31T09:00:00Z")).arrangements())
                .isEmpty();
    }

    @Test
    void theNextReviewIsTheOneLastSaidUntilItIsOver() {
        assertThat(holding("2026-01-01", "2027-12-31")
                        .reviewed("2026-12-01")
                        .reviewed("2026-09-01")
                        .build()
                        .reviewDue())
                .contains(LocalDate.of(2026, 9, 1));
        assertThat(holding("2026-01-01", "2027-12-31")
                        .ended("2026-08-31", "2026-08-30T09:00:00Z")
                        .build()
                        .reviewDue())
                .isEqualTo(Optional.empty());
    }

    @Test
    void aWarningSaysTheDayAndWhatToDo() {
        var police = new AgencyId("thameside-police");

        assertThat(new Holds().warning(police)).isEmpty();
        assertThat(new EndsSoon(LocalDate.of(2026, 12, 3)).warning(police))
                .contains("The sharing agreement with thameside-police ends on 3 December 2026. Renew it before then.");
        assertThat(new EndedLately(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 18)).warning(police))
                .contains(
                        "The sharing agreement with thameside-police ended on 20 November 2026. After 18 December 2026"
                                + " routine sharing stops unless a new one is registered.");
    }

    private static Cover cover(LocalDate day, Signed... signed) {
        return new Partnership(List.of(signed).stream().map(Signed::build).toList())
                .cover(List.of("NAMES", "CONCERN"), "INFORMATION_REQUEST", day, RULES);
    }
}
