package org.safeguardinghub.journeys.hub;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The realm as Keycloak has it in force, which is not always as our file says it. */
public final class RealmInKeycloak {

    private static final URI MASTER_TOKENS =
            HubUnderTest.KEYCLOAK.resolve("/realms/master/protocol/openid-connect/token");

    private final String token;

    private RealmInKeycloak(String token) {
        this.token = token;
    }

    public static RealmInKeycloak asItsAdministratorSeesIt() {
        var answer = TokenEndpoint.ask(
                MASTER_TOKENS,
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", HubUnderTest.secret("keycloak-admin-password")));
        if (answer.status() != 200) {
            throw new IllegalStateException("Keycloak refused its administrator: " + answer.body());
        }
        return new RealmInKeycloak(answer.json().get("access_token").asString());
    }

    public JsonNode settings() {
        return read("");
    }

    public List<JsonNode> clients() {
        return read("/clients").valueStream().toList();
    }

    private JsonNode read(String path) {
        return Http.send(HttpRequest.newBuilder(HubUnderTest.KEYCLOAK.resolve("/admin/realms/safeguarding" + path))
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .json();
    }
}
