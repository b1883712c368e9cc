package org.safeguardinghub.consent.basis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.basis.BasisMatrix.Fault;
import org.safeguardinghub.consent.datafile.MistakeInFile;
import org.safeguardinghub.consent.datafile.persistence.Yaml;
import org.safeguardinghub.consent.sharing.LegalBases;

class BasisMatrixTest {

    static final LegalBases LAW = LegalBases.read(Yaml.shipped("legal-bases.yaml", "legalBases"));
    static final BasisMatrix SHIPPED = BasisMatrix.read(Yaml.shipped("basis-matrix.yaml", "bases"), LAW);

    @ParameterizedTest
    @CsvSource(textBlock = """
            LOCAL_AUTHORITY, ART6_1_E,  SCH1_PARA18, CANNOT_BE_GIVEN,            2026-11-27,
            LOCAL_AUTHORITY, ART6_1_E,  SCH1_PARA18, ,                           2026-11-27, REASON_MISSING
            LOCAL_AUTHORITY, ART6_1_EA, SCH1_PARA18, CANNOT_BE_GIVEN,            2026-11-27, NOT_OF_THIS_ACTOR
            HOSPITAL,        ART6_1_E,  ART9_2_H,    ,                           2026-11-27,
            HOSPITAL,        ART6_1_E,  ART9_2_H,    CANNOT_BE_GIVEN,            2026-11-27, REASON_TOO_MANY
            SCHOOL,          ART6_1_E,  ART9_2_H,    ,                           2026-11-27, NOT_OF_THIS_ACTOR
            POLICE,          DPA_PART3, SCH1_PARA10, ,                           2026-11-27,
            SCHOOL,          DPA_PART3, SCH1_PARA10, ,                           2026-11-27, NOT_OF_THIS_ACTOR
            HOUSING,         ART6_1_EA, SCH1_PARA18, WOULD_PREJUDICE_PROTECTION, 2026-02-05,
            HOUSING,         ART6_1_EA, SCH1_PARA18, WOULD_PREJUDICE_PROTECTION, 2026-02-04, NOT_OF_THIS_ACTOR
            HOUSING,         ART6_1_D,  ART9_2_C,    ,                           2026-11-27,
            CIRCUS,          ART6_1_D,  ART9_2_C,    ,                           2026-11-27, UNKNOWN_ACTOR
            """)
    void whoMayRelyOnWhatAndFromWhen(
            String actor,
            String article6,
            String condition,
            @Nullable Paragraph18 reason,
            LocalDate day,
            @Nullable Fault fault) {
        var found = SHIPPED.faultIn(new Relied(article6, condition, reason), actor, day);

        assertThat(found.orElse(null)).isEqualTo(fault);
    }

    @Test
    void aCodeThatIsNotLawIsNamedWithItsLine() {
        var rows = Yaml.rows("basis-matrix.yaml", "bases", """
                bases:
                  - id: wishful
                    actors: [SCHOOL]
                    article6: [ART6_1_Z]
                    conditions: [SCH1_PARA18]
                    from: 2026-01-01
                    source: nowhere""");

        assertThatThrownBy(() -> BasisMatrix.read(rows, LAW))
                .isInstanceOf(MistakeInFile.class)
                .hasMessage(
                        "basis-matrix.yaml line 4: wishful: \"article6\" says \"ART6_1_Z\", which is not in the table of"
                                + " legal bases");
    }
}
