package org.safeguardinghub.local.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Private keys in files that only their owner may read, one for each name: {@code gateway.jwk}. */
public record KeyFolder(Path folder) {

    public static final String WEBHOOK = "webhook";

    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\"\\s*:\\s*\"([^\"]*)\"");

    /** Makes the keys that are missing. Webhooks are signed with Ed25519, all else with ES256. */
    public void provide(List<String> names) {
        names.forEach(name -> provide(name, WEBHOOK.equals(name) ? Jwk::ed25519 : Jwk::es256));
    }

    public Jwk read(String name) {
        try {
            Map<String, String> members = new LinkedHashMap<>();
            Matcher member = MEMBER.matcher(Files.readString(file(name)));
            while (member.find()) {
                members.put(member.group(1), member.group(2));
            }
            return new Jwk(members);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void provide(String name, Supplier<Jwk> key) {
        if (Files.exists(file(name))) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.createFile(
                    file(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file(name), key.get().json() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".jwk");
    }
}
