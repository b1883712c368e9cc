package org.safeguardinghub.consent.datafile.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.datafile.MistakeInFile;

class YamlDataFilesTest {

    @Test
    void aRowKnowsItsNameAndItsWords() {
        var row = Yaml.rows("codes.yaml", "codes", "codes:\n  - code: A\n    from: 2026-09-30\n    who: [X, Y]\n")
                .getFirst();

        assertThat(row.name()).isEqualTo("A");
        assertThat(row.day("from")).hasToString("2026-09-30");
        assertThat(row.atLeastOne("who")).containsExactly("X", "Y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            codes: [                         | codes.yaml line 1: this is not YAML
            rules: []                        | codes.yaml line 1: the file holds one list, under "codes"
            codes:\\n  - just words          | codes.yaml line 2: here we expect "key: value"
            codes:\\n  - code: A\\n    code: B | codes.yaml line 3: "code" is said twice
            """)
    void aFileThatIsNotRowsIsRefusedWithItsLine(String text, String mistake) {
        assertThatThrownBy(() -> Yaml.rows("codes.yaml", "codes", text.replace("\\n", "\n")))
                .isInstanceOf(MistakeInFile.class)
                .hasMessageStartingWith(mistake);
    }

    @Test
    void aMisspeltWordIsNamedWithItsLine() {
        var row = Yaml.rows("codes.yaml", "codes", "codes:\n  - code: A\n    form: 2026-09-30\n")
                .getFirst();

        assertThatThrownBy(() -> row.allowOnly(Set.of("code", "from")))
                .hasMessage("codes.yaml line 3: A: \"form\" is not a word we know here");
    }

    @Test
    void aDayThatIsNoDayIsNamedWithItsLine() {
        var row = Yaml.rows("codes.yaml", "codes", "codes:\n  - code: A\n    from: soon\n")
                .getFirst();

        assertThatThrownBy(() -> row.day("from"))
                .hasMessage("codes.yaml line 3: A: \"from\" is not a day such as 2026-09-30");
    }
}
