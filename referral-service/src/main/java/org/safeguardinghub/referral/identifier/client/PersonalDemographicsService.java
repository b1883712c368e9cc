package org.safeguardinghub.referral.identifier.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.identifier.Demographics;
import org.safeguardinghub.referral.identifier.Trace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a FHIR R4 Patient as the Personal Demographics Service gives it, and of it only what a trace needs. */
@Component
class PersonalDemographicsService implements Demographics {

    private static final String PATIENT = "/personal-demographics/FHIR/R4/Patient/{number}";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String url;
    private final JsonMapper json;
    private final RestClient client;

    PersonalDemographicsService(@Value("${hub.pds.url:}") String url, JsonMapper json) {
        this.url = url;
        this.json = json;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.client = RestClient.builder().requestFactory(requests).baseUrl(url).build();
    }

    @Override
    public boolean isThere() {
        return !url.isBlank();
    }

    @Override
    public Optional<Trace> trace(String nhsNumber) {
        try {
            return Optional.ofNullable(client.get()
                            .uri(PATIENT, nhsNumber)
                            .accept(MediaType.valueOf("application/fhir+json"))
                            .header("X-Request-ID", UUID.randomUUID().toString())
                            .exchange((_, response) -> switch (response.getStatusCode()
                                    .value()) {
                                case 200 -> json.readTree(response.getBody());
                                case 404 -> null;
                                default ->
                                    throw new NotReached(
                                            "status " + response.getStatusCode().value());
                            }))
                    .map(PersonalDemographicsService::read);
        } catch (RestClientException | JacksonException away) {
            throw new NotReached(away.getClass().getSimpleName());
        }
    }

    /** A superseded number is answered with the patient under the number in force. */
    private static Trace read(JsonNode patient) {
        if (!patient.path("resourceType").asString("").equals("Patient")) {
            throw new NotReached("no patient");
        }
        var name = usual(patient.path("name"));
        return new Trace(
                patient.path("id").asString(""),
                isRestricted(patient),
                text(name.path("family")),
                name.path("given").valueStream().map(JsonNode::asString).toList(),
                date(patient.path("birthDate")),
                text(patient.path("address").path(0).path("postalCode")));
    }

    /** Restricted, very restricted or redacted: whatever is not unrestricted. */
    private static boolean isRestricted(JsonNode patient) {
        return patient.path("meta")
                .path("security")
                .valueStream()
                .map(label -> label.path("code").asString(""))
                .anyMatch(List.of("R", "V", "REDACTED")::contains);
    }

    private static JsonNode usual(JsonNode names) {
        return names.valueStream()
                .filter(name -> name.path("use").asString("").equals("usual"))
                .findFirst()
                .orElse(names.path(0));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static @Nullable LocalDate date(JsonNode node) {
        try {
            return node.isString() ? LocalDate.parse(node.stringValue()) : null;
        } catch (DateTimeParseException partial) {
            return null;
        }
    }
}
