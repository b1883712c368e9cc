package org.safeguardinghub.dashboard.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Asks whether Keycloak answers before a browser is sent there: a page of ours that says what is wrong is kinder than the
 * browser's own.
 */
@Component
class KeycloakWatch {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final HttpRequest question;

    KeycloakWatch(KeycloakSettings keycloak) {
        this.question = HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
    }

    boolean isAnswering() {
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException silent) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
