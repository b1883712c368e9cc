package org.safeguardinghub.referral.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.referral.returns.Rows.AMARA;
import static org.safeguardinghub.referral.returns.Rows.KOFI;
import static org.safeguardinghub.referral.returns.Rows.child;
import static org.safeguardinghub.referral.returns.Rows.row;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.form.BirthDate;

class CinCensusTest {

    @Test
    void aChildWithEverythingIsValidAgainstTheDepartmentsSchema() {
        var xml = census(2027, row(AMARA, child(), Rows.withEverything()), row(KOFI, child(), Rows.noFurtherAction()));

        CensusSchema.validate(xml.getBytes(StandardCharsets.UTF_8));
        assertThat(xml)
                .contains("<LAchildID>7KQ4M2XPAAAA</LAchildID><UPN>R201100018042</UPN>")
                .contains("<Sex>F</Sex>")
                .contains("<AssessmentFactors>16A</AssessmentFactors>")
                .contains("<InitialCPCtarget>2026-12-14</InitialCPCtarget>")
                .contains("<DateOfInitialCPC>2026-12-03</DateOfInitialCPC>")
                .contains("<NumberOfPreviousCPP>0</NumberOfPreviousCPP>")
                .contains("<ReferralNFA>true</ReferralNFA>");
    }

    @Test
    void theSchemaItselfRefusesAnElementInTheWrongPlace() {
        var xml = census(2027, row(AMARA, child(), Rows.withEverything())).replace("<Sex>F</Sex>", "<Sex>female</Sex>");

        assertThatThrownBy(() -> CensusSchema.validate(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfAny(AssertionError.class, org.opentest4j.TestAbortedException.class);
    }

    @Test
    void referralsOfOneChildStandTogether() {
        var xml = census(2027, row(AMARA, child(), Rows.noFurtherAction()), row(AMARA, child(), Rows.withEverything()));

        assertThat(xml.split("<Child>", -1)).hasSize(2);
        assertThat(xml.split("<CINdetails>", -1)).hasSize(3);
    }

    @Test
    void anUnbornChildHasAnExpectedBirthAndNoSex() {
        var xml = census(2027, row(AMARA, child(null, LocalDate.of(2027, 6, 14), null), Rows.withEverything()));

        assertThat(xml)
                .contains("<UPNunknown>UN1</UPNunknown>")
                .contains("<ExpectedPersonBirthDate>2027-06-14</ExpectedPersonBirthDate><Sex>U</Sex>")
                .doesNotContain("<PersonBirthDate>");
        CensusSchema.validate(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anUnknownDayOfBirthIsTheFifteenth() {
        var birth = new BirthDate(LocalDate.of(2015, 3, 1), BirthDate.Precision.MONTH);

        assertThat(census(2027, row(AMARA, child(birth, null, null), Rows.withEverything())))
                .contains("<PersonBirthDate>2015-03-15</PersonBirthDate>");
    }

    @Test
    void nothingAfterTheReferenceDateIsSaid() {
        var lateYear = census(2026, row(AMARA, child(), Rows.withEverything()));

        assertThat(lateYear)
                .contains("<ReferenceDate>2026-03-31</ReferenceDate>")
                .doesNotContain("<Section47>");
    }

    private static String census(int year, ReferralRow... rows) {
        var out = new ByteArrayOutputStream();
        try (var census = new CinCensus(out, year, "209", Instant.parse("2027-04-20T09:00:00.123Z"))) {
            for (var row : rows) {
                census.write(row);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
