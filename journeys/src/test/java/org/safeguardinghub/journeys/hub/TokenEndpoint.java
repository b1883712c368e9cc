package org.safeguardinghub.journeys.hub;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where Keycloak gives out the realm's tokens. */
public final class TokenEndpoint {

    public static final URI ADDRESS = URI.create(HubUnderTest.ISSUER + "/protocol/openid-connect/token");

    private static final String SIGNED_JWT = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** A system asks for itself, proven by its assertion. */
    public static Http.Answer askedBySystem(String assertion, String... headers) {
        return ask(ADDRESS, proven(Map.of("grant_type", "client_credentials"), assertion), headers);
    }

    /** A client asks in some other way, proven by its assertion. */
    public static Http.Answer askedByClient(Map<String, String> grant, String assertion) {
        return ask(ADDRESS, proven(grant, assertion));
    }

    /** Somebody asks with these fields and no proof of who it is. */
    public static Http.Answer asked(Map<String, String> fields) {
        return ask(ADDRESS, fields);
    }

    private static Map<String, String> proven(Map<String, String> grant, String assertion) {
        var fields = new LinkedHashMap<>(grant);
        fields.put("client_assertion_type", SIGNED_JWT);
        fields.put("client_assertion", assertion);
        return fields;
    }

    static Http.Answer ask(URI address, Map<String, String> fields, String... headers) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(fields)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Http.send(request);
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private TokenEndpoint() {}
}
