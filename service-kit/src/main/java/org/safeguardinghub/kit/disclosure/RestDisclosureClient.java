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
        return ask("/internal/v1/disclosures", question, DisclosureDecision.class);
    }

    @Override
    public DisclosureRehearsal rehearse(DisclosureQuestion question) {
        return ask("/internal/v1/disclosures/rehearsal", question, DisclosureRehearsal.class);
    }

    private <T> T ask(String path, DisclosureQuestion question, Class<T> type) {
        try {
            var answer = consent.post().uri(path).body(question).retrieve().body(type);
            if (answer == null) {
                throw new RestClientException("consent-service answered nothing");
            }
            return answer;
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode().equals(HttpStatus.NOT_FOUND)
                    || refused.getStatusCode().equals(HttpStatus.CONFLICT)) {
                throw new SharingRecordNotOpenYet(question.subjectContactId());
            }
            throw refused;
        }
    }
}
