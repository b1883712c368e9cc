package org.safeguardinghub.local.postgres;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where a PostgreSQL lives and how it behaves. {@code server} holds settings for {@code postgresql.conf}; durability
 * is on unless a caller asks otherwise.
 */
public record PostgresSettings(
        Path data, Path log, int port, String password, Map<String, String> server, boolean endsWithThisJvm) {

    public PostgresSettings {
        server = Map.copyOf(server);
    }
}
