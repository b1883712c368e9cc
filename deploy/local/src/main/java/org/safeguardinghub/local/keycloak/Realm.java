package org.safeguardinghub.local.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safeguardinghub.local.keys.KeyFolder;

/** The realm's file with this hub's own addresses, public keys and demo password put in. */
public record Realm(String template) {

    private static final Pattern KEY = Pattern.compile("\\$\\{jwks:([a-z-]+)}");

    public static Realm read(Path file) {
        try {
            return new Realm(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The clients that prove who they are with a key. */
    public List<String> clients() {
        return KEY.matcher(template)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    public String filled(KeyFolder keys, String dashboardUrl, String demoPassword) {
        return KEY.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(asJsonText(jwks(keys, found.group(1)))))
                .replace("${dashboardUrl}", dashboardUrl)
                .replace("${demoPassword}", demoPassword);
    }

    private static String jwks(KeyFolder keys, String client) {
        return "{\"keys\":[" + keys.read(client).withoutSecret().json() + "]}";
    }

    /** The set of keys stands inside a JSON text. */
    private static String asJsonText(String json) {
        return json.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
