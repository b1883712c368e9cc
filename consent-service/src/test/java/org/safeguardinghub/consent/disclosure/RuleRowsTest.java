package org.safeguardinghub.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.datafile.MistakeInFile;
import org.safeguardinghub.consent.datafile.persistence.Yaml;

class RuleRowsTest {

    static final String GOOD = """
            rules:
              - id: a-rule
                version: 1
                from: 2026-01-01
                who: [ANYONE]
                categories: [NAMES]
                purposes: [FEEDBACK]
                stages: [ANY]
                outcome: PERMIT
                basis: [ART6_1_E]
                reason: Because.
                whatWouldChangeIt: Nothing.
            """;

    @Test
    void aGoodRowIsARule() {
        assertThat(read(GOOD).rules()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version: 1            | version: one             | line 3: a-rule: "version" is not a whole number
            from: 2026-01-01      | from: 2026-13-01         | line 4: a-rule: "from" is not a day such as 2026-09-30
            who: [ANYONE]         | who: []                  | line 5: a-rule: "who" is missing
            purposes: [FEEDBACK]  | porpoises: [FEEDBACK]    | line 7: a-rule: "porpoises" is not a word we know here
            outcome: PERMIT       | outcome: MAYBE           | line 9: a-rule: "outcome" says "MAYBE", which is none of
            outcome: PERMIT       | outcome: PERMIT_REDACTED | line 2: a-rule: "redact" goes with the outcome PERMIT_REDACTED
            basis: [ART6_1_E]     | redact: []               | line 2: a-rule: "basis" is missing
            basis: [ART6_1_E]     | basis: [BECAUSE]         | line 10: a-rule: "basis" says "BECAUSE", which is not in the table
            reason: Because.      | restrictions: [TALL]     | line 11: a-rule: "restrictions" says "TALL", which is none of
            """)
    void aMistakeIsRefusedWithItsLineAndItsRule(String good, String bad, String mistake) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(MistakeInFile.class)
                .hasMessageStartingWith("disclosure-rules.yaml " + mistake);
    }

    @Test
    void twoVersionsOfARuleMayFollowEachOtherButNotOverlap() {
        var next = GOOD.replace("rules:\n", "").replace("version: 1", "version: 2");
        var endsBefore = GOOD.replace("from: 2026-01-01", "from: 2025-01-01\n    to: 2026-01-01");

        assertThat(read(endsBefore + next).rules()).hasSize(2);
        assertThatThrownBy(() -> read(GOOD + next))
                .hasMessage(
                        "disclosure-rules.yaml line 13: a-rule: \"id\" has another version that holds on some of the"
                                + " same days");
    }

    private static RuleBook read(String text) {
        return new RuleRows(ShippedRules.BASES, ShippedRules.SERVICES)
                .read(Yaml.rows("disclosure-rules.yaml", "rules", text));
    }
}
