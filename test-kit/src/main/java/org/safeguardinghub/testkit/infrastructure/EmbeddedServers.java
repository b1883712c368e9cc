package org.safeguardinghub.testkit.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.safeguardinghub.local.kafka.KafkaSettings;
import org.safeguardinghub.local.kafka.LocalKafka;
import org.safeguardinghub.local.postgres.LocalPostgres;
import org.safeguardinghub.local.postgres.PostgresAdministrator;
import org.safeguardinghub.local.postgres.PostgresSettings;
import org.safeguardinghub.local.process.Folders;
import org.safeguardinghub.local.process.Ports;

/** Real servers as processes of this machine, each started when it is first asked for and ended with this JVM. */
final class EmbeddedServers implements Servers {

    private static final String FOLDER = "hub-test-";
    private static final String PASSWORD = "superuser-of-a-test";

    private final Path folder = newFolder();
    private final Supplier<LocalPostgres> postgres = new Once<>(this::startPostgres);
    private final Supplier<LocalKafka> kafka = new Once<>(this::startKafka);

    @Override
    public PostgresAdministrator postgres() {
        return new PostgresAdministrator(postgres.get().url(""), "postgres", PASSWORD);
    }

    @Override
    public String kafka() {
        return kafka.get().bootstrapServers();
    }

    private LocalPostgres startPostgres() {
        LocalPostgres server = LocalPostgres.start(new PostgresSettings(
                folder.resolve("postgres"),
                folder.resolve("postgres.log"),
                Ports.free(1).getFirst(),
                PASSWORD,
                Map.of("max_connections", "200"),
                true));
        atTheEnd(server::close);
        return server;
    }

    private LocalKafka startKafka() {
        List<Integer> ports = Ports.free(2);
        LocalKafka server = LocalKafka.start(new KafkaSettings(
                folder.resolve("kafka"), folder.resolve("kafka.log"), ports.get(0), ports.get(1), List.of(), true));
        atTheEnd(server::close);
        return server;
    }

    private void atTheEnd(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop-test-infrastructure"));
    }

    /** The folder carries the id of its process, so that a later run can clear up after one that was killed. */
    private static Path newFolder() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> old = Files.list(temporary)) {
            old.filter(EmbeddedServers::isAbandoned).forEach(EmbeddedServers::deleteIfOurs);
            return Files.createDirectory(
                    temporary.resolve(FOLDER + ProcessHandle.current().pid() + "-" + System.nanoTime()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAbandoned(Path folder) {
        String name = folder.getFileName().toString();
        if (!name.matches(FOLDER + "\\d+-\\d+")) {
            return false;
        }
        long pid = Long.parseLong(name.split("-", -1)[2]);
        return ProcessHandle.of(pid).isEmpty();
    }

    private static void deleteIfOurs(Path folder) {
        try {
            Folders.delete(folder);
        } catch (UncheckedIOException e) {
            // Another user's, or another test run is deleting it at this moment: it is not ours to insist.
            return;
        }
    }
}
