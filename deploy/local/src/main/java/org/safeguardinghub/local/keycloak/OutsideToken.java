package org.safeguardinghub.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safeguardinghub.local.keys.Assertion;
import org.safeguardinghub.local.keys.Jwk;
import org.safeguardinghub.local.keys.Proof;
import org.safeguardinghub.local.process.Troubled;

/** Asks Keycloak for a token as a partner's system does: client credentials, proven by a signed assertion. */
public record OutsideToken(String issuer, InstantSource clock) {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final int ASSERTION_SECONDS = 45;

    /** A plain bearer token, for the few clients that may have one. */
    public String of(String client, Jwk key) {
        return ask(client, key, endpoint -> HttpRequest.newBuilder(endpoint));
    }

    /** A token bound to the proof's key. */
    public String bound(String client, Jwk key, Proof proof) {
        return ask(
                client, key, endpoint -> HttpRequest.newBuilder(endpoint).header("DPoP", proof.of("POST", endpoint)));
    }

    private String ask(String client, Jwk key, Function<URI, HttpRequest.Builder> request) {
        String form = "grant_type=client_credentials&client_id=" + client
                + "&client_assertion_type=" + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion=" + assertion(client, key);
        HttpRequest question = request.apply(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String answer = send(question);
        Matcher token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new Troubled("Keycloak gave " + client + " no token: " + answer);
        }
        return token.group(1);
    }

    private String send(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new Troubled("Keycloak does not answer at " + issuer + ". Is the hub up? Try ./hub status.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Troubled("Stopped while waiting for Keycloak.", e);
        }
    }

    String assertion(String client, Jwk key) {
        long now = clock.instant().getEpochSecond();
        String header = "{\"alg\":\"ES256\",\"kid\":\"" + key.members().get("kid") + "\"}";
        String claims = "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s\",\"jti\":\"%s\",\"iat\":%d,\"exp\":%d}"
                .formatted(client, client, issuer, UUID.randomUUID(), now, now + ASSERTION_SECONDS);
        return new Assertion(key).sign(header, claims);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
