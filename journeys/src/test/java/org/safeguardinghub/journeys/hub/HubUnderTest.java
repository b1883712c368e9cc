package org.safeguardinghub.journeys.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The running hub a journey walks through, as {@code ./hub test} started it. */
public final class HubUnderTest {

    private static final int OFFSET = Integer.getInteger("hub.port-offset", 20_000);

    public static final Path ROOT = Path.of(System.getProperty("hub.root", ".."));
    public static final Path HOME = Path.of(System.getProperty("hub.home", "../.hub/journeys"));
    public static final URI GATEWAY = at(8080);
    public static final URI DASHBOARD = at(8090);
    public static final URI CATCHER = at(8095);
    public static final URI KEYCLOAK = at(8180);
    public static final URI ISSUER = KEYCLOAK.resolve("/realms/safeguarding");
    public static final String KAFKA = "127.0.0.1:" + (9192 + OFFSET);

    /** Where a part of the hub would listen, without the offset. */
    public static URI at(int port) {
        return URI.create("http://127.0.0.1:" + (port + OFFSET));
    }

    /** The private key of a client, made at the hub's first start. */
    public static String key(String client) {
        return read(HOME.resolve("keys").resolve(client + ".jwk"));
    }

    /** A password that the hub made up at its first start. */
    public static String secret(String name) {
        return read(HOME.resolve("secrets").resolve(name));
    }

    /** What {@code ./hub} itself would be called with to speak to this hub. */
    public static String[] command(String... words) {
        var command = new String[words.length + 5];
        command[0] = ROOT.resolve("hub").toString();
        command[1] = "--name";
        command[2] = System.getProperty("hub.name", "journeys");
        command[3] = "--port-offset";
        command[4] = String.valueOf(OFFSET);
        System.arraycopy(words, 0, command, 5, words.length);
        return command;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HubUnderTest() {}
}
