package org.safeguardinghub.fhir.referral;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.client.InternalRestClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.node.ObjectNode;

/** The service behind this face, asked in the caller's own name: it decides, this face only translates. */
@Component
class ReferralService {

    private static final int NOBODY_ANSWERS = 503;

    private final RestClient client;

    ReferralService(InternalRestClients clients, @Value("${hub.referral.url}") URI url) {
        this.client = clients.asCaller(url);
    }

    /** @param key makes sending again safe; null when the sender gave none */
    ReferralAnswer submit(ObjectNode form, @Nullable String key) {
        try {
            var request = client.post().uri("/api/v1/referrals").contentType(MediaType.APPLICATION_JSON);
            if (key != null) {
                request.header("Idempotency-Key", key);
            }
            return request.body(form.toString()).exchangeForRequiredValue((_, response) -> read(response));
        } catch (ResourceAccessException unreachable) {
            return new ReferralAnswer.Declined(NOBODY_ANSWERS, HubProblem.SILENT);
        }
    }

    ReferralAnswer find(String reference) {
        try {
            return client.get()
                    .uri("/api/v1/referrals/{reference}", reference)
                    .exchangeForRequiredValue((_, response) -> read(response));
        } catch (ResourceAccessException unreachable) {
            return new ReferralAnswer.Declined(NOBODY_ANSWERS, HubProblem.SILENT);
        }
    }

    private static ReferralAnswer read(ConvertibleClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (!status.is2xxSuccessful()) {
            return new ReferralAnswer.Declined(status.value(), problem(response));
        }
        var referral = response.bodyTo(ReferralStatus.class);
        if (referral == null) {
            throw new IllegalStateException("referral-service answered " + status.value() + " without a body");
        }
        return new ReferralAnswer.Accepted(
                referral,
                status.isSameCodeAs(HttpStatusCode.valueOf(201)),
                response.getHeaders().containsHeader("Idempotency-Replayed"));
    }

    /** A proxy's page instead of a problem still is a refusal. */
    private static HubProblem problem(ConvertibleClientHttpResponse response) {
        try {
            var problem = response.bodyTo(HubProblem.class);
            return problem == null ? HubProblem.SILENT : problem;
        } catch (RestClientException notAProblem) {
            return HubProblem.SILENT;
        }
    }
}
