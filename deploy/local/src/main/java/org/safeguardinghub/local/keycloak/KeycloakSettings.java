package org.safeguardinghub.local.keycloak;

import java.nio.file.Path;

/** Where Keycloak lives, where its database is, and what its realm says; the realm counts on the first start only. */
public record KeycloakSettings(
        Path folder,
        Path log,
        Path archive,
        int port,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        String administratorPassword,
        String realm) {}
