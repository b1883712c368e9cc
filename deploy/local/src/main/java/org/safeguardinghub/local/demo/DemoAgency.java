package org.safeguardinghub.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safeguardinghub.local.keycloak.OutsideToken;
import org.safeguardinghub.local.keys.Jwk;
import org.safeguardinghub.local.keys.Proof;
import org.safeguardinghub.local.process.Troubled;

/** One agency's system: its tokens are bound to a key of its own (RFC 9449), and it asks again when it is told to wait. */
final class DemoAgency {

    private static final Duration TOKEN_LASTS = Duration.ofMinutes(4);
    private static final int ATTEMPTS = 8;
    private static final Pattern REFERENCE = Pattern.compile("\"reference\"\\s*:\\s*\"([^\"]+)\"");

    private final String client;
    private final Jwk clientKey;
    private final URI referrals;
    private final OutsideToken tokens;
    private final Proof proof;
    private final InstantSource clock;
    private final HttpClient http;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    DemoAgency(String client, Jwk clientKey, URI referrals, String issuer, InstantSource clock, HttpClient http) {
        this.client = client;
        this.clientKey = clientKey;
        this.referrals = referrals;
        this.tokens = new OutsideToken(issuer, clock);
        this.proof = new Proof(Jwk.es256(), clock);
        this.clock = clock;
        this.http = http;
    }

    /**
     * Sends the form until it is accepted; the sender's reference inside it makes sending twice harmless.
     *
     * @return the reference the hub gave it
     */
    String send(String form) {
        String last = "nothing was sent";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            HttpResponse<String> answer = post(form);
            if (answer.statusCode() == 201) {
                return reference(answer.body());
            }
            last = answer.statusCode() + " " + answer.body();
            if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                break;
            }
            Waiting.rest(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(2)));
        }
        throw new Troubled("The hub did not take a referral of " + client + ": " + last);
    }

    private static String reference(String answer) {
        Matcher reference = REFERENCE.matcher(answer);
        if (!reference.find()) {
            throw new Troubled("The hub took a referral and gave it no reference.");
        }
        return reference.group(1);
    }

    private HttpResponse<String> post(String form) {
        if (!clock.instant().isBefore(renewAt)) {
            token = tokens.bound(client, clientKey, proof);
            renewAt = clock.instant().plus(TOKEN_LASTS);
        }
        HttpRequest request = HttpRequest.newBuilder(referrals)
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "DPoP " + token)
                .header("DPoP", proof.of("POST", referrals, token))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Troubled("The hub does not answer at " + referrals + ". Is it up? Try ./hub status.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Troubled("Stopped.", e);
        }
    }
}
