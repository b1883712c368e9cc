package org.safeguardinghub.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.local.keys.KeyFolder;

class RealmTest {

    private static final Realm REALM = Realm.read(Path.of("..", "keycloak", "safeguarding-realm.json"));
    private static final Pattern CLIENT =
            Pattern.compile("\"clientId\": \"([a-z-]+)\"(.*?)\"defaultClientScopes\"", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void everyPlaceIsFilledIn() {
        KeyFolder keys = new KeyFolder(folder);
        keys.provide(REALM.clients());

        String filled = REALM.filled(keys, "http://127.0.0.1:9090", "a-password-of-a-test");

        assertThat(filled)
                .doesNotContain("${jwks", "${dashboardUrl}", "${demoPassword}")
                .doesNotContain("\\\"d\\\"")
                .contains("http://127.0.0.1:9090/login/oauth2/code/keycloak");
    }

    @Test
    void everyClientProvesItselfWithAKeyAndAShortAssertion() {
        assertThat(clients())
                .hasSize(12)
                .allSatisfy(client -> assertThat(client)
                        .contains("\"clientAuthenticatorType\": \"client-jwt\"")
                        .contains("\"token.endpoint.auth.signing.max.exp\": \"60\"")
                        .contains("\"token.endpoint.auth.signing.alg\": \"ES256\"")
                        .contains("\"directAccessGrantsEnabled\": false")
                        .contains("\"fullScopeAllowed\": false"));
    }

    @Test
    void everyPartnersTokenIsBoundToAKeyButTheWalkThroughs() {
        assertThat(clients().filter(client -> client.contains("\"dpop.bound.access.tokens\": \"true\"")))
                .hasSize(5);
        assertThat(clients().filter(client -> client.contains("walkthrough")))
                .allSatisfy(client -> assertThat(client).contains("\"dpop.bound.access.tokens\": \"false\""));
    }

    private static Stream<String> clients() {
        return CLIENT.matcher(REALM.template()).results().map(found -> found.group());
    }
}
