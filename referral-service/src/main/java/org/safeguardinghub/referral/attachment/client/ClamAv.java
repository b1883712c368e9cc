package org.safeguardinghub.referral.attachment.client;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.safeguardinghub.referral.attachment.Scanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks with clamd: INSTREAM, pieces with their lengths, nought to end, one line back. */
final class ClamAv implements Scanner {

    private static final Logger log = LoggerFactory.getLogger(ClamAv.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ANSWER = 1_000;
    private static final String FOUND = " FOUND";
    private static final String STREAM = "stream: ";

    private final String host;
    private final int port;
    private final Duration patience;

    ClamAv(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    @Override
    public Verdict scan(Content content) {
        try (var socket = new Socket()) {
            int millis = Math.toIntExact(patience.toMillis());
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write(COMMAND);
            content.writeTo(new Pieces(out));
            out.writeInt(0);
            out.flush();
            return verdict(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII));
        } catch (IOException away) {
            log.warn("the antivirus did not answer: {}", away.getClass().getName());
            return new Verdict.CannotSay();
        }
    }

    /** Anything but a plain OK or a finding, such as a limit exceeded, is no verdict. */
    private static Verdict verdict(String line) {
        var answer = line.replace("\0", "").strip();
        if (answer.equals(STREAM + "OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith(STREAM) && answer.endsWith(FOUND)) {
            return new Verdict.Infected(answer.substring(STREAM.length(), answer.length() - FOUND.length()));
        }
        log.warn("the antivirus answered something else than a verdict");
        return new Verdict.CannotSay();
    }

    /** Each write as a piece with its length before it. */
    private static final class Pieces extends OutputStream {

        private final DataOutputStream out;

        Pieces(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                out.writeInt(length);
                out.write(bytes, from, length);
            }
        }
    }
}
