package org.safeguardinghub.bench.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.safeguardinghub.local.kafka.KafkaSettings;
import org.safeguardinghub.local.kafka.LocalKafka;
import org.safeguardinghub.local.postgres.DatabaseRoles;
import org.safeguardinghub.local.postgres.LocalPostgres;
import org.safeguardinghub.local.postgres.PostgresSettings;
import org.safeguardinghub.local.process.Folders;
import org.safeguardinghub.local.process.Ports;

/** A real, durable PostgreSQL and a real broker for one comparison, gone after it. */
final class Ground implements AutoCloseable {

    private static final String PASSWORD = "bench-loopback-only";

    private final Path folder;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;

    Ground(List<String> trials) {
        try {
            folder = Files.createTempDirectory("hub-bench");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        var ports = Ports.free(3);
        postgres = LocalPostgres.start(new PostgresSettings(
                folder.resolve("postgres"), folder.resolve("postgres.log"), ports.get(0), PASSWORD, Map.of(), true));
        var topics = Arrays.stream(Candidate.values())
                .flatMap(candidate -> trials.stream().map(candidate::topic))
                .toList();
        kafka = LocalKafka.start(new KafkaSettings(
                folder.resolve("kafka"), folder.resolve("kafka.log"), ports.get(1), ports.get(2), topics, true));
        for (var candidate : Candidate.values()) {
            postgres.provide(DatabaseRoles.of(candidate.database(), PASSWORD, PASSWORD));
        }
    }

    Path folder() {
        return folder;
    }

    String kafka() {
        return kafka.bootstrapServers();
    }

    Connection connect(Candidate candidate) throws SQLException {
        return DriverManager.getConnection(postgres.url(candidate.database()), owner(candidate), PASSWORD);
    }

    List<String> properties(Candidate candidate) {
        var url = postgres.url(candidate.database());
        return Stream.of(
                        "hub.db.url=" + url,
                        "hub.db.user=" + candidate.database() + "_app",
                        "hub.db.password=" + PASSWORD,
                        "hub.db.owner-user=" + owner(candidate),
                        "hub.db.owner-password=" + PASSWORD,
                        "hub.kafka=" + kafka(),
                        "spring.kafka.bootstrap-servers=" + kafka())
                .map(property -> "--" + property)
                .toList();
    }

    private static String owner(Candidate candidate) {
        return candidate.database() + "_owner";
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
        Folders.delete(folder);
    }
}
