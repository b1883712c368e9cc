package org.safeguardinghub.consent.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.datafile.MistakeInFile;
import org.safeguardinghub.consent.datafile.persistence.Yaml;
import org.safeguardinghub.consent.retention.Period.Category;

class RetentionPolicyTest {

    static final String REST = """
              - {id: n, version: 1, from: 2026-01-01, category: CHILD_IN_NEED, start: BIRTH, years: 25, source: x, statutory: false}
              - {id: p, version: 1, from: 2026-01-01, category: CHILD_PROTECTION, start: BIRTH, years: 25, source: x, statutory: false}
              - {id: l, version: 1, from: 2026-01-01, category: LOOKED_AFTER, start: BIRTH, years: 75, source: x, statutory: true}
            """;

    @Test
    void whatShipsHasOnePeriodForEachCategory() {
        var shipped = RetentionPolicy.read(Yaml.shipped("retention-policy.yaml", "periods"));

        assertThat(shipped.at(Instant.parse("2026-11-27T09:00:00Z")))
                .extracting(Period::category)
                .containsExactlyInAnyOrder(Category.values());
    }

    @Test
    void aChangedPeriodHoldsFromItsDayInLondon() {
        var policy = read("""
                periods:
                  - {id: c, version: 1, from: 2026-01-01, to: 2026-07-01, category: CONTACT_NO_FURTHER_ACTION, start: LAST_CLOSED, years: 6, source: x, statutory: false}
                  - {id: c, version: 2, from: 2026-07-01, category: CONTACT_NO_FURTHER_ACTION, start: LAST_CLOSED, years: 7, source: x, statutory: false}
                """);

        assertThat(policy.at(Instant.parse("2026-06-30T22:59:59Z")))
                .extracting(Period::years)
                .contains(6)
                .doesNotContain(7);
        assertThat(policy.at(Instant.parse("2026-06-30T23:00:00Z")))
                .extracting(Period::years)
                .contains(7)
                .doesNotContain(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: c, version: 1, from: 2026-01-01, category: CONTACT_NO_FURTHER_ACTION, start: LAST_CLOSED, years: 0, source: x, statutory: false}   | years
            {id: c, version: 1, from: 2026-01-01, category: CONTACT_NO_FURTHER_ACTION, start: LAST_CLOSED, years: 600, source: x, statutory: false} | years
            {id: c, version: 1, from: 2026-01-01, category: CONTACT_NO_FURTHER_ACTION, start: LAST_CLOSED, years: 6, statutory: false}              | source
            {id: c, version: 1, from: 2026-01-01, category: CONTACT_NO_FURTHER_ACTION, start: LAST_CLOSED, years: 6, source: x}                     | statutory
            {id: c, version: 1, from: 2026-01-01, category: ADOPTION, start: BIRTH, years: 100, source: x, statutory: true}                         | ADOPTION
            {id: c, version: 1, from: 2026-01-01, category: LOOKED_AFTER, start: BIRTH, years: 75, source: x, statutory: true}                      | CONTACT_NO_FURTHER_ACTION
            {id: c, version: 1, from: 2026-01-01, to: 2026-01-01, category: CONTACT_NO_FURTHER_ACTION, start: BIRTH, years: 6, source: x, statutory: false} | to
            {id: c, version: 1, from: 2026-01-01, category: CONTACT_NO_FURTHER_ACTION, start: BIRTH, year: 6, years: 6, source: x, statutory: false} | year
            """)
    void aMistakeIsNamed(String row, String named) {
        var rest = row.contains("LOOKED_AFTER") ? REST.replaceAll("(?m)^.*LOOKED_AFTER.*\\n", "") : REST;

        assertThatThrownBy(() ->
                        RetentionPolicy.read(Yaml.rows("r.yaml", "periods", "periods:\n  - " + row + "\n" + rest)))
                .isInstanceOf(MistakeInFile.class)
                .hasMessageContaining(named);
    }

    @Test
    void twoPeriodsOfOneCategoryDoNotHoldOnOneDay() {
        assertThatThrownBy(() -> read("""
                        periods:
                          - {id: l2, version: 1, from: 2026-06-01, category: LOOKED_AFTER, start: BIRTH, years: 80, source: x, statutory: false}
                        """)).isInstanceOf(MistakeInFile.class).hasMessageContaining("same days");
    }

    private static RetentionPolicy read(String text) {
        return RetentionPolicy.read(Yaml.rows("r.yaml", "periods", text.stripIndent() + REST));
    }
}
