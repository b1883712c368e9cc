package org.safeguardinghub.kit.disclosure;

import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks over HTTP. */
final class RestDisclosureClient implements DisclosureClient {

    private final RestClient consent;

    RestDisclosureClient(RestClient consent) {
        this.consent = consent;
    }

    @Override
    public DisclosureDecision decide(DisclosureQuestion question) {
        try {
            var decision = consent.post()
                    .uri("/internal/v1/disclosures")
                    .body(question)
                    .retrieve()
                    .body(DisclosureDecision.class);
            if (decision == null) {
                throw new RestClientException("consent-service answered without a decision");
            }
            return decision;
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode().equals(HttpStatus.NOT_FOUND)
                    || refused.getStatusCode().equals(HttpStatus.CONFLICT)) {
                throw new SharingRecordNotOpenYet(question.subjectContactId());
            }
            throw refused;
        }
    }
}
