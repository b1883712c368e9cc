package org.safeguardinghub.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoReferralTest {

    @Test
    void theSameNumberIsTheSameReferralOnEveryDay() {
        assertThat(DemoReferral.numbered(7)).isEqualTo(DemoReferral.numbered(7));
        assertThat(DemoReferral.numbered(7)).isNotEqualTo(DemoReferral.numbered(8));
    }

    @Test
    void aWeekHasEveryAgencyAndAChildInDangerAndNoGapInAnyText() {
        var week = IntStream.rangeClosed(1, 60).mapToObj(DemoReferral::numbered).toList();

        assertThat(week.stream().map(DemoReferral::client))
                .contains(
                        "fernbank-primary",
                        "marshfield-academy",
                        "st-brannoc-hospital",
                        "thameside-police",
                        "quayside-homes");
        assertThat(week).anyMatch(one -> one.json().contains("\"present\":true"));
        assertThat(week)
                .noneMatch(one -> one.json().contains("%s") || one.json().contains("null"));
    }

    @Test
    void nhsNumbersAreFromTheRangeThatIsNeverGivenAndHaveTheirCheckDigit() {
        assertThat(IntStream.rangeClosed(1, 500).mapToObj(DemoReferral::nhsNumber))
                .allSatisfy(number -> {
                    assertThat(number).matches("999\\d{7}");
                    int sum = IntStream.range(0, 9)
                            .map(place -> (10 - place) * (number.charAt(place) - '0'))
                            .sum();
                    assertThat((11 - sum % 11) % 11).isEqualTo(number.charAt(9) - '0');
                });
    }
}
