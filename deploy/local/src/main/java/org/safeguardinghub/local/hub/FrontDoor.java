package org.safeguardinghub.local.hub;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import org.safeguardinghub.local.keycloak.OutsideToken;
import org.safeguardinghub.local.keys.KeyFolder;
import org.safeguardinghub.local.process.Troubled;

/**
 * Ready parts are not yet a way in. An empty referral that comes back with its faults has been through Keycloak, the
 * gateway and the referral service, and has saved nothing; the first real one then finds them warm.
 */
record FrontDoor(HubHome home, KeyFolder keys, Progress progress) {

    private static final String VISITOR = "fernbank-primary-walkthrough";
    private static final int ATTEMPTS = 5;

    /** @param since the {@link System#nanoTime()} from which its time is told */
    void mustAnswer(long since) {
        String token = new OutsideToken(home.issuer(), InstantSource.system()).of(VISITOR, keys.read(VISITOR));
        String last = "no answer";
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                last = answer(http, emptyReferral(token));
                if (last.startsWith("422 ")) {
                    progress.done("front door", "answers on port " + home.port(8080), since);
                    return;
                }
            }
        }
        throw new Troubled("The way in is up, but a referral cannot be sent: " + last + ". See " + home.log("gateway")
                + " and " + home.log("referral"));
    }

    private HttpRequest emptyReferral(String token) {
        return HttpRequest.newBuilder(URI.create(home.address(8080) + "/api/v1/referrals"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }

    private static String answer(HttpClient http, HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Troubled("Stopped before a referral could be sent.", e);
        }
    }
}
