package org.safeguardinghub.consent.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.datafile.persistence.Yaml;
import org.safeguardinghub.consent.sharing.StatedBasis.InForce;
import org.safeguardinghub.consent.sharing.StatedBasis.NotInForce;
import org.safeguardinghub.consent.sharing.StatedBasis.Unrecognised;

class LegalBasesTest {

    static final LegalBases SHIPPED = LegalBases.read(Yaml.shipped("legal-bases.yaml", "legalBases"));

    @Test
    void theDutyToShareHoldsFromItsFirstDay() {
        assertThat(SHIPPED.stated("CWSA2026_S4", LocalDate.of(2026, 9, 29))).isInstanceOf(NotInForce.class);
        assertThat(SHIPPED.stated("CWSA2026_S4", LocalDate.of(2026, 9, 30))).isInstanceOf(InForce.class);
    }

    @Test
    void aCodeWeDoNotKnowIsKeptAsItWasStated() {
        var stated = SHIPPED.stated("GDPR_PLEASE", LocalDate.of(2026, 11, 23));

        assertThat(stated).isEqualTo(new Unrecognised("GDPR_PLEASE"));
        assertThat(stated.inWords()).contains("GDPR_PLEASE").contains("not in our table");
    }

    @Test
    void aRowThatEndsBeforeItBeginsIsRefused() {
        var rows = Yaml.rows("legal-bases.yaml", "legalBases", """
                legalBases:
                  - code: A
                    article: an article
                    label: a label
                    from: 2026-09-30
                    to: 2026-09-30
                    source: somewhere
                """);

        assertThatThrownBy(() -> LegalBases.read(rows))
                .hasMessage("legal-bases.yaml line 6: A: \"to\" is not after \"from\"");
    }
}
