package org.safeguardinghub.catcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hub's webhook keys as the gateway publishes them, asked for with each call: here freshness beats speed. */
final class PublishedKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int ED25519_BYTES = 32;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = new JsonMapper();
    private final URI address;

    PublishedKeys(URI gateway) {
        this.address = gateway.resolve("/.well-known/webhook-keys.json");
    }

    /** Raw Ed25519 public keys; none when the gateway cannot be asked. */
    List<byte[]> current() {
        try {
            var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return json.readTree(answer.body())
                    .path("keys")
                    .valueStream()
                    .filter(PublishedKeys::isEd25519)
                    .map(key -> Base64.getUrlDecoder().decode(key.path("x").asString()))
                    .filter(raw -> raw.length == ED25519_BYTES)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static boolean isEd25519(JsonNode key) {
        return "OKP".equals(key.path("kty").asString())
                && "Ed25519".equals(key.path("crv").asString());
    }
}
