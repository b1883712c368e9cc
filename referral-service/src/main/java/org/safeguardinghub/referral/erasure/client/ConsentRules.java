package org.safeguardinghub.referral.erasure.client;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.client.InternalRestClients;
import org.safeguardinghub.referral.erasure.Period;
import org.safeguardinghub.referral.erasure.Policy;
import org.safeguardinghub.referral.erasure.Rules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks consent-service. Whatever it does not answer keeps everything. */
@Component
class ConsentRules implements Rules {

    private final RestClient consent;

    ConsentRules(InternalRestClients clients, @Value("${hub.consent.url}") URI url) {
        this.consent = clients.asService(url);
    }

    @Override
    public Standing of(AuthorityId authority, List<PersonId> people) {
        try {
            var told = consent.post()
                    .uri("/internal/v1/retention/standing")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of(
                            "authority",
                            authority.value(),
                            "people",
                            people.stream().map(PersonId::toString).toList()))
                    .retrieve()
                    .body(Told.class);
            return Objects.requireNonNull(told).standing();
        } catch (RestClientException | NullPointerException | IllegalArgumentException away) {
            throw new NotKnown(away);
        }
    }

    private record Told(
            @Nullable List<Period> periods,
            @Nullable Boolean everybodyHeld,
            @Nullable List<UUID> held,
            @Nullable List<UUID> asking) {

        Standing standing() {
            return new Standing(
                    new Policy(Objects.requireNonNull(periods)),
                    Objects.requireNonNull(everybodyHeld),
                    people(Objects.requireNonNull(held)),
                    people(Objects.requireNonNull(asking)));
        }

        private static Set<PersonId> people(List<UUID> ids) {
            return ids.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
        }
    }
}
