package org.safeguardinghub.bench.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.safeguardinghub.local.postgres.DatabaseRoles;
import org.safeguardinghub.local.postgres.LocalPostgres;
import org.safeguardinghub.local.postgres.PostgresSettings;
import org.safeguardinghub.local.process.Folders;
import org.safeguardinghub.local.process.Ports;

/** A durable PostgreSQL of our own with referral-service's tables, small and large, of invented contacts; gone after it. */
final class Stock implements AutoCloseable {

    static final String AUTHORITY = "bench";

    private static final int BATCH = 50_000;
    private static final String PASSWORD = "bench-loopback-only";
    private static final Map<String, String> SERVER = Map.of("shared_buffers", "1GB", "max_wal_size", "2GB");

    private final Path home;
    private final Path folder;
    private final int port;
    private final LocalPostgres postgres;

    /** @param home the repository, for the migrations of referral-service */
    Stock(Path home) {
        this.home = home;
        try {
            folder = Files.createTempDirectory("hub-bench-queue");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        port = Ports.free(1).getFirst();
        postgres = LocalPostgres.start(new PostgresSettings(
                folder.resolve("postgres"), folder.resolve("postgres.log"), port, PASSWORD, SERVER, true));
    }

    /** One database with so many contacts, and whoever they are about. */
    void fill(String database, int contacts, Crowd crowd) throws SQLException {
        postgres.provide(DatabaseRoles.of(database, PASSWORD, PASSWORD));
        migrate(database, "kit_schema_history", "classpath:db/kit");
        migrate(
                database,
                "flyway_schema_history",
                "filesystem:" + home.resolve("referral-service/src/main/resources/db/migration"));
        fill(database, contacts);
        try (var connection = DriverManager.getConnection(postgres.url(database), "postgres", PASSWORD);
                var statement = connection.createStatement()) {
            crowd.fill(connection, contacts);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** Reads everything into memory, as a server that has run for a day holds it: small and large alike are warm. */
    void warm(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(database), "postgres", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create extension pg_prewarm");
            statement.execute("""
                    select pg_prewarm(oid::regclass) from pg_class
                    where relkind in ('r', 'i', 't') and relpersistence = 'p' and relnamespace in
                        (select oid from pg_namespace where nspname in ('public', 'pg_toast'))""");
        }
    }

    private void migrate(String database, String history, String location) {
        Flyway.configure()
                .dataSource(postgres.url(database), database + "_owner", PASSWORD)
                .locations(location)
                .table(history)
                .placeholders(Map.of("app", database + "_app"))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** As the service itself: not the owner, so that row-level security holds. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(postgres.url(database), database + "_app", PASSWORD);
    }

    /** How {@code pgbench} gets in; the password goes by the environment. */
    List<String> pgbenchTo(String database) {
        return List.of("-h", "127.0.0.1", "-p", "" + port, "-U", database + "_app", database);
    }

    static String password() {
        return PASSWORD;
    }

    Path folder() {
        return folder;
    }

    private void fill(String database, int contacts) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(database), database + "_owner", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.authority', '*', false), set_config('app.agency', '*', false)");
            for (int first = 0; first < contacts; first += BATCH) {
                statement.execute(text("contacts.sql")
                        .replace(":first", "" + first)
                        .replace(":last", "" + Math.min(first + BATCH, contacts)));
            }
        }
    }

    static String text(String name) {
        try (var in = Objects.requireNonNull(Stock.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @Override
    public void close() {
        postgres.close();
        Folders.delete(folder);
    }
}
