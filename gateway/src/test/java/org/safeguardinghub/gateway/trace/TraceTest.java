package org.safeguardinghub.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void goesOnWithWhatIsWellFormed() {
        var trace = Trace.begin("partner-id-0001", PARENT);

        assertThat(trace.correlationId()).isEqualTo("partner-id-0001");
        assertThat(trace.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(trace.spanId()).isNotEqualTo("00f067aa0ba902b7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a space", "line\nbreak!", "Ame\u0301lie-Testchild", "<script>x</script>"})
    void aMalformedCorrelationIdIsReplaced(String given) {
        assertThat(Trace.begin(given, null).correlationId()).matches("[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void aMalformedTraceStartsAnew(String given) {
        assertThat(Trace.begin(null, given).traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(Trace.begin(null, given).traceId()).isNotEqualToIgnoringCase("4bf92f3577b34da6a3ce929d0e0e4736");
    }
}
