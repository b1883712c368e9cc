package org.safeguardinghub.kit.correlation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {

    @Test
    void anIdThatLooksLikeOneIsKept() {
        assertThat(Correlation.accept("school-run-0042")).isEqualTo("school-run-0042");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "with space here", "line\nbreak-0001", "<script>alert(1)</script>"})
    void anythingElseIsReplaced(String sent) {
        assertThat(Correlation.accept(sent)).isNotEqualTo(sent).matches("[0-9a-f-]{36}");
    }

    @Test
    void workIsDoneUnderTheIdAndNothingAfterIt() {
        var during = new String[1];

        Correlation.within(
                "from-the-event-1", () -> during[0] = Correlation.current().orElse("none"));

        assertThat(during[0]).isEqualTo("from-the-event-1");
        assertThat(Correlation.current()).isEmpty();
    }
}
