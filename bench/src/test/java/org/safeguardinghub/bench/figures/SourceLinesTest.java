package org.safeguardinghub.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLinesTest {

    @Test
    void onlyLinesThatSaySomethingCount() {
        var source = """
                package a.b;

                import java.util.List;

                /** A word
                 * on it. */
                class A {
                    // why
                    int b; /* c */
                }
                """;

        assertThat(SourceLines.count(source)).isEqualTo(3);
    }
}
