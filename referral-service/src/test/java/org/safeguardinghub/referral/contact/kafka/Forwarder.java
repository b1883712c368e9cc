package org.safeguardinghub.referral.contact.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Makes a server reachable at another port of this machine, for as long as it is open. */
final class Forwarder implements AutoCloseable {

    private final ServerSocket door;

    /** @param target such as {@code 127.0.0.1:9092} */
    Forwarder(int port, String target) throws IOException {
        this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        var host = target.substring(0, target.lastIndexOf(':'));
        var targetPort = Integer.parseInt(target.substring(target.lastIndexOf(':') + 1));
        Thread.ofVirtual().start(() -> accept(host, targetPort));
    }

    boolean isOpen() {
        return !door.isClosed();
    }

    private void accept(String host, int port) {
        try {
            while (isOpen()) {
                var in = door.accept();
                var out = new Socket(host, port);
                Thread.ofVirtual().start(() -> copy(in, out));
                Thread.ofVirtual().start(() -> copy(out, in));
            }
        } catch (IOException closed) {
            // The door was shut.
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            // One side hung up, so the other does.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
