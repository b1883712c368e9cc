package org.safeguardinghub.referral.attachment.client;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A clamd as small as a test needs it: it finds one phrase harmful, and may answer something else than a verdict. */
public final class FakeClamd implements AutoCloseable {

    public static final String HARMFUL = "Hub-Test-Signature";

    private final ServerSocket socket;
    private final Thread server;
    private volatile String insteadOfAVerdict = "";

    public FakeClamd() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void answers(String line) {
        insteadOfAVerdict = line;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                answer(caller);
            } catch (IOException closed) {
                // The next caller, or the end.
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        var command = new String(in.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        var stream = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            stream.write(in.readNBytes(length));
        }
        boolean isHarmful = stream.toString(StandardCharsets.ISO_8859_1).contains(HARMFUL);
        var verdict = isHarmful ? "stream: Hub.Test.Signature FOUND" : "stream: OK";
        var line = insteadOfAVerdict.isEmpty() ? verdict : insteadOfAVerdict;
        if (command.equals("zINSTREAM\0")) {
            caller.getOutputStream().write((line + "\0").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** A socket is closed in truth only when whoever waited at it has gone. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            server.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
