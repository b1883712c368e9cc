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

/** A durable PostgreSQL of our own with referral-service's own tables, filled with invented contacts; gone after it. */
final class Stock implements AutoCloseable {

    static final String AUTHORITY = "bench";

    private static final String DATABASE = "referral";
    private static final String PASSWORD = "bench-loopback-only";
    private static final Map<String, String> SERVER = Map.of("shared_buffers", "512MB", "max_wal_size", "2GB");

    private final Path folder;
    private final int port;
    private final LocalPostgres postgres;

    /** @param home the repository, for the migrations of referral-service */
    Stock(Path home) {
        try {
            folder = Files.createTempDirectory("hub-bench-queue");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        port = Ports.free(1).getFirst();
        postgres = LocalPostgres.start(new PostgresSettings(
                folder.resolve("postgres"), folder.resolve("postgres.log"), port, PASSWORD, SERVER, true));
        postgres.provide(DatabaseRoles.of(DATABASE, PASSWORD, PASSWORD));
        migrate("kit_schema_history", "classpath:db/kit");
        migrate(
                "flyway_schema_history",
                "filesystem:" + home.resolve("referral-service/src/main/resources/db/migration"));
    }

    private void migrate(String history, String location) {
        Flyway.configure()
                .dataSource(postgres.url(DATABASE), DATABASE + "_owner", PASSWORD)
                .locations(location)
                .table(history)
                .placeholders(Map.of("app", DATABASE + "_app"))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** As the service itself: not the owner, so that row-level security holds. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(DATABASE), DATABASE + "_app", PASSWORD);
    }

    /** How {@code pgbench} gets in; the password goes by the environment. */
    List<String> pgbenchTo() {
        return List.of("-h", "127.0.0.1", "-p", "" + port, "-U", DATABASE + "_app", DATABASE);
    }

    static String password() {
        return PASSWORD;
    }

    Path folder() {
        return folder;
    }

    /** Fills up to so many contacts; what is there already stays. */
    void fill(int from, int to) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(DATABASE), DATABASE + "_owner", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.authority', '*', false), set_config('app.agency', '*', false)");
            for (int first = from; first < to; first += BATCH) {
                statement.execute(text("contacts.sql")
                        .replace(":first", "" + first)
                        .replace(":last", "" + Math.min(first + BATCH, to)));
            }
            statement.execute("analyze");
        }
    }

    private static final int BATCH = 50_000;

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
