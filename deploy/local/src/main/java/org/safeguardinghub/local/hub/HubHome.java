package org.safeguardinghub.local.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.safeguardinghub.local.process.Troubled;

/** One hub's folder, {@code .hub/<name>}: everything it knows and keeps is in here. */
public record HubHome(Path root, String name, int offset) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 20;

    public HubHome {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,30}")) {
            throw new Troubled("A hub's name is lower-case letters, digits and hyphens; \"" + name + "\" is not.");
        }
        if (offset < 0 || offset > 50_000) {
            throw new Troubled("A port offset is a number from 0 to 50000; " + offset + " is not.");
        }
    }

    public Path folder() {
        return root.resolve(".hub").resolve(name);
    }

    public Path in(String name) {
        return folder().resolve(name);
    }

    public Path log(String part) {
        return in("logs").resolve(part + ".log");
    }

    public int port(int usual) {
        return usual + offset;
    }

    public String address(int usualPort) {
        return "http://127.0.0.1:" + port(usualPort);
    }

    /** The realm's address, as it stands in its tokens. */
    public String issuer() {
        return address(Part.KEYCLOAK) + "/realms/safeguarding";
    }

    /** The password of that name, made up the first time it is asked for; only its owner may read the file. */
    public String secret(String name) {
        Path file = in("secrets").resolve(name);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.resolveSibling("."));
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, invented() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String invented() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
