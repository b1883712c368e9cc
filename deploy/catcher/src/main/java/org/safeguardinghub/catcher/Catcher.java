package org.safeguardinghub.catcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * The local hub's stand-in for the world outside: an SMTP server and a webhook receiver on this machine only, with
 * pages to read what arrived.
 */
public final class Catcher implements AutoCloseable {

    private static final String HERE = "127.0.0.1";

    private final Mailboxes mailboxes;
    private final HttpServer http;

    Catcher(int httpPort, int smtpPort, URI gateway, InstantSource clock) throws IOException {
        var mails = new Kept<CaughtMail>();
        mailboxes = new Mailboxes(HERE, smtpPort, mails, clock);
        mailboxes.open();
        http = HttpServer.create(new InetSocketAddress(HERE, httpPort), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var check = new SignatureCheck(new PublishedKeys(gateway), clock);
        http.createContext(Patients.PATH, new Patients());
        http.createContext("/", new Doors(mails, new Kept<>(), check, clock));
        http.start();
    }

    static void main(String[] args) throws IOException {
        var settings = System.getenv();
        var catcher = new Catcher(
                port(settings, "SERVER_PORT", "8095"),
                port(settings, "HUB_SMTP_PORT", "8025"),
                URI.create(settings.getOrDefault("HUB_GATEWAY_URL", "http://127.0.0.1:8080")),
                InstantSource.system());
        Runtime.getRuntime().addShutdownHook(new Thread(catcher::close));
        System.out.println("Catcher: http://" + HERE + ":" + catcher.httpPort() + ", SMTP on " + catcher.smtpPort());
    }

    int httpPort() {
        return http.getAddress().getPort();
    }

    int smtpPort() {
        return mailboxes.port();
    }

    @Override
    public void close() {
        http.stop(0);
        mailboxes.close();
    }

    private static int port(Map<String, String> settings, String name, String otherwise) {
        return Integer.parseInt(settings.getOrDefault(name, otherwise));
    }
}
