package org.safeguardinghub.kit.client;

/** This service's own access token, from Keycloak by {@code private_key_jwt}, kept until shortly before it expires. */
public class ServiceTokens {

    public String token() {
        throw new UnsupportedOperationException("lands in a moment");
    }
}
