package org.safeguardinghub.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.safeguardinghub.local.process.Troubled;

/** Somebody of the front door who works on the demo's referrals, step by step as the dashboard would for them. */
final class DemoPerson {

    private static final Duration TOKEN_LASTS = Duration.ofMinutes(3);
    private static final int ATTEMPTS = 8;

    private final URI contacts;
    private final Supplier<String> signIn;
    private final InstantSource clock;
    private final HttpClient http;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    DemoPerson(URI contacts, Supplier<String> signIn, InstantSource clock, HttpClient http) {
        this.contacts = contacts;
        this.signIn = signIn;
        this.clock = clock;
        this.http = http;
    }

    /** The contact as it is now. */
    HttpResponse<String> see(String reference) {
        return send(request(reference, "").GET());
    }

    /** Reads something about it; that it was read is recorded. */
    String read(String reference, String part) {
        return send(request(reference, "/" + part).GET()).body();
    }

    /** Takes a step as the contact is now. */
    void step(String reference, String step, String body) {
        step(reference, step, see(reference).headers().firstValue("ETag").orElse(""), body);
    }

    /** @param seen the version that was seen, as an entity tag */
    void step(String reference, String step, String seen, String body) {
        HttpResponse<String> answer = send(request(reference, "/" + step)
                .header("If-Match", seen)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new Troubled(
                    "The hub did not take the step " + step + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private HttpRequest.Builder request(String reference, String rest) {
        if (!clock.instant().isBefore(renewAt)) {
            token = signIn.get();
            renewAt = clock.instant().plus(TOKEN_LASTS);
        }
        return HttpRequest.newBuilder(contacts.resolve("/api/v1/contacts/" + reference + rest))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    /** Waits when it is told to. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (int attempt = 1; attempt < ATTEMPTS && answer.statusCode() == 429; attempt++) {
                Waiting.rest(Duration.ofSeconds(
                        answer.headers().firstValueAsLong("Retry-After").orElse(2)));
                answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            }
            return answer;
        } catch (IOException e) {
            throw new Troubled("The hub does not answer. Is it up? Try ./hub status.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Troubled("Stopped.", e);
        }
    }
}
