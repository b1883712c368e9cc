package org.safeguardinghub.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void aStructuredLineGivesItsTimeLevelMessageAndFault() {
        var line = "{\"@timestamp\":\"2026-11-22T21:46:11Z\",\"log\":{\"level\":\"ERROR\",\"logger\":\"a.B\"},"
                + "\"message\":\"no \\\"broker\\\" here\",\"error\":{\"type\":\"java.io.IOException\",\"message\":\"x\"}}";

        assertThat(LogLine.readable(line))
                .isEqualTo("2026-11-22T21:46:11Z ERROR no \"broker\" here (java.io.IOException)");
    }

    @Test
    void aPlainLineStaysAsItIs() {
        assertThat(LogLine.readable("FATAL: no space left on device")).isEqualTo("FATAL: no space left on device");
    }

    @Test
    void aVeryLongLineIsCut() {
        assertThat(LogLine.readable("x".repeat(1000))).hasSizeLessThan(310);
    }
}
