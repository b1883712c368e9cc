package org.safeguardinghub.referral.attachment.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.referral.attachment.Scanner.Verdict;

class ClamAvTest {

    final FakeClamd clamd = new FakeClamd();
    final ClamAv scanner = new ClamAv("127.0.0.1", clamd.port(), Duration.ofSeconds(5));

    @AfterEach
    void close() throws IOException {
        clamd.close();
    }

    @Test
    void aFileInManyPiecesIsClean() {
        assertThat(scan("nothing in here ".repeat(50_000))).isEqualTo(new Verdict.Clean());
    }

    @Test
    void whatItFindsIsNamed() {
        assertThat(scan("before " + FakeClamd.HARMFUL + " after"))
                .isEqualTo(new Verdict.Infected("Hub.Test.Signature"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTREAM size limit exceeded. ERROR",
                "stream: Can't allocate memory ERROR",
                "OK",
                "stream: OK and more"
            })
    void anythingElseIsNoVerdict(String line) {
        clamd.answers(line);

        assertThat(scan("a")).isEqualTo(new Verdict.CannotSay());
    }

    @Test
    void nobodyThereIsNoVerdict() throws IOException {
        clamd.close();

        assertThat(scan("a")).isEqualTo(new Verdict.CannotSay());
    }

    private Verdict scan(String text) {
        return scanner.scan(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
