package org.safeguardinghub.consent.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.agreement.Competence.Fault;
import org.safeguardinghub.consent.agreement.Competence.Ground;
import org.safeguardinghub.consent.agreement.Speaker.Party;

class CompetenceTest {

    @ParameterizedTest
    @CsvSource({
        "PARENT, ADULT, , GIVEN, ",
        "PARENT, NOT_COMPETENT, psychiatrist, REFUSED, ",
        "PARENT, NOT_COMPETENT, psychiatrist, GIVEN, CANNOT_AGREE",
        "PARENT, PRESUMED_FROM_16, , GIVEN, ONLY_OF_A_CHILD",
        "CHILD, ADULT, , GIVEN, CHILD_IS_NOT_AN_ADULT",
        "CHILD, PRESUMED_FROM_16, , GIVEN, ",
        "CHILD, COMPETENT_UNDER_16, , GIVEN, ASSESSOR_MISSING",
        "CHILD, COMPETENT_UNDER_16, school nurse, GIVEN, ",
        "CHILD, NOT_COMPETENT, school nurse, GIVEN, CANNOT_AGREE",
        "CHILD, NOT_COMPETENT, , REFUSED, ASSESSOR_MISSING"
    })
    void isOfTheDecisionAndOfWhoTakesIt(
            Party party, Ground ground, @Nullable String assessedBy, Said said, @Nullable Fault fault) {
        var found = new Competence(ground, assessedBy).faultIn(party, said);

        assertThat(found.orElse(null)).isEqualTo(fault);
    }
}
