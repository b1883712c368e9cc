package org.safeguardinghub.kit.client;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** This service's own access token, from Keycloak by {@code private_key_jwt}, kept until shortly before it expires. */
public class ServiceTokens {

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(30);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final RestClient identityProvider;
    private final URI tokenEndpoint;
    private final ClientAssertions assertions;
    private final InstantSource clock;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Held held;

    ServiceTokens(RestClient identityProvider, String issuer, ClientAssertions assertions, InstantSource clock) {
        this.identityProvider = identityProvider;
        this.tokenEndpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.assertions = assertions;
        this.clock = clock;
    }

    /**
     * A token that is still good; many callers at once cause one request. While the identity provider is away the one at
     * hand is used to its last moment.
     */
    public String token() {
        var current = held;
        if (current != null && isGood(current, BEFORE_EXPIRY)) {
            return current.token();
        }
        refreshing.lock();
        try {
            var meanwhile = held;
            if (meanwhile != null && isGood(meanwhile, BEFORE_EXPIRY)) {
                return meanwhile.token();
            }
            var fresh = fetchOr(meanwhile);
            held = fresh;
            return fresh.token();
        } finally {
            refreshing.unlock();
        }
    }

    /** Drops the token at hand, when a service has refused it. */
    void forget(String refused) {
        var current = held;
        if (current != null && current.token().equals(refused)) {
            held = null;
        }
    }

    private Held fetchOr(@Nullable Held last) {
        try {
            return fetch();
        } catch (RestClientException away) {
            if (last != null && isGood(last, LAST_MOMENT)) {
                return last;
            }
            throw away;
        }
    }

    private Held fetch() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", assertions.client());
        form.add("client_assertion_type", ASSERTION_TYPE);
        form.add("client_assertion", assertions.next());
        var asked = clock.instant();
        var answer = identityProvider
                .post()
                .uri(tokenEndpoint)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(TokenAnswer.class);
        if (answer == null || answer.token() == null) {
            throw new RestClientException("the identity provider answered without a token");
        }
        return new Held(answer.token(), asked.plusSeconds(answer.expiresIn()));
    }

    private boolean isGood(Held token, Duration margin) {
        return clock.instant().plus(margin).isBefore(token.expires());
    }

    private record Held(String token, Instant expires) {

        @Override
        public String toString() {
            return "a token until " + expires;
        }
    }

    private record TokenAnswer(
            @JsonProperty("access_token") @Nullable String token,
            @JsonProperty("expires_in") long expiresIn) {}
}
