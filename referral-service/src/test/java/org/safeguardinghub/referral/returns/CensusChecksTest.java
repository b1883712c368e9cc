package org.safeguardinghub.referral.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.returns.Rows.AMARA;
import static org.safeguardinghub.referral.returns.Rows.KOFI;
import static org.safeguardinghub.referral.returns.Rows.child;
import static org.safeguardinghub.referral.returns.Rows.row;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.form.BirthDate;

class CensusChecksTest {

    @Test
    void aSoundChildBreaksNoRule() {
        assertThat(found(row(AMARA, child(), Rows.withEverything()))).isEmpty();
    }

    @Test
    void aReferralMoreThanFortyWeeksBeforeTheExpectedBirthIsShownAndNotRefused() {
        var expected = LocalDate.of(2027, 12, 1);

        assertThat(found(row(AMARA, child(null, expected, null), Rows.withEverything())))
                .containsOnlyKeys(CensusCheck.REFERRED_TOO_LONG_BEFORE_BIRTH);
    }

    @Test
    void twoChildrenWithOnePupilNumberAreShown() {
        assertThat(found(row(AMARA, child(), Rows.withEverything()), row(KOFI, child(), Rows.withEverything())))
                .isEqualTo(Map.of(CensusCheck.PUPIL_NUMBER_SHARED, 1));
    }

    @Test
    void twoOpenEpisodesAndOverlappingEnquiriesAreShown() {
        assertThat(found(row(AMARA, child(), Rows.withEverything()), row(AMARA, child(), Rows.withEverything())))
                .containsKeys(CensusCheck.TWO_OPEN_EPISODES, CensusCheck.ENQUIRIES_OVERLAP);
    }

    @Test
    void aSchoolchildWithoutANumberNeedsAReason() {
        var birth = new BirthDate(LocalDate.of(2015, 3, 14), BirthDate.Precision.DAY);

        assertThat(found(row(AMARA, child(birth, null, null), Rows.withEverything())))
                .containsOnlyKeys(CensusCheck.PUPIL_NUMBER_MISSING);
        assertThat(found(row(AMARA, child(birth, null, null), Rows.noFurtherAction())))
                .isEmpty();
    }

    private static Map<CensusCheck, Integer> found(ReferralRow... rows) {
        var checks = new CensusChecks(2027);
        for (var row : rows) {
            checks.look(row);
        }
        return checks.report().lines().stream()
                .collect(Collectors.toMap(CensusChecks.Line::check, CensusChecks.Line::count));
    }
}
