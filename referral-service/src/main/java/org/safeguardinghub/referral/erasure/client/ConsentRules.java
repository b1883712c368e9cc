package org.safeguardinghub.referral.erasure.client;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.client.InternalRestClients;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.erasure.Period;
import org.safeguardinghub.referral.erasure.Policy;
import org.safeguardinghub.referral.erasure.Rules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
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
        var asked = Map.of(
                "authority",
                authority.value(),
                "people",
                people.stream().map(PersonId::toString).toList());
        try {
            var told = consent.post()
                    .uri("/internal/v1/retention/standing")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(asked)
                    .retrieve()
                    .body(Told.class);
            return Optional.ofNullable(told).flatMap(Told::standing).orElseThrow(ConsentRules::notKnown);
        } catch (RestClientException _) {
            throw notKnown();
        }
    }

    private static Refused notKnown() {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "retention-not-known",
                "What must stay cannot be asked now, so nothing is erased. Try again later.");
    }

    private record Told(
            @Nullable List<Period> periods,
            @Nullable Boolean everybodyHeld,
            @Nullable Set<PersonId> held,
            @Nullable Set<PersonId> asking) {

        /** None where something is left out: what is not said does not mean that nothing stays. */
        Optional<Standing> standing() {
            return periods == null || everybodyHeld == null || held == null || asking == null
                    ? Optional.empty()
                    : Optional.of(new Standing(new Policy(periods), everybodyHeld, held, asking));
        }
    }
}
