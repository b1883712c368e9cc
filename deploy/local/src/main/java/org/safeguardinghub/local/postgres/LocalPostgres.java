package org.safeguardinghub.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.safeguardinghub.local.process.Await;
import org.safeguardinghub.local.process.Folders;
import org.safeguardinghub.local.process.Launch;
import org.safeguardinghub.local.process.Ports;
import org.safeguardinghub.local.process.Troubled;

/**
 * A real PostgreSQL on the loopback address, durable by default. PostgreSQL refuses to run as root, so root runs it in
 * a user namespace where it is nobody.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final PostgresSettings settings;
    private final Process process;

    private LocalPostgres(PostgresSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /** Initialises the folder the first time, starts the server and waits until it answers. */
    public static LocalPostgres start(PostgresSettings settings) {
        return start(settings, pid -> {});
    }

    /** As above, telling the process id at once, before it is known whether the server comes up. */
    public static LocalPostgres start(PostgresSettings settings, LongConsumer started) {
        Path programs = PostgresSoftware.unpacked().resolve("bin");
        if (Files.notExists(settings.data().resolve("PG_VERSION"))) {
            initialise(programs, settings);
        }
        Process process = new Launch(
                        command(programs, settings),
                        Map.of(),
                        settings.data(),
                        settings.log(),
                        settings.endsWithThisJvm())
                .start();
        started.accept(process.pid());
        LocalPostgres postgres = new LocalPostgres(settings, process);
        if (!Await.until(postgres::answers, process.toHandle(), START)) {
            postgres.close();
            throw new Troubled("PostgreSQL did not start on port " + settings.port() + ". Its log, " + settings.log()
                    + ", ends:\n" + String.join("\n", Folders.lastLines(settings.log(), 8)));
        }
        return postgres;
    }

    public long pid() {
        return process.pid();
    }

    public String url(String database) {
        return url(settings.port(), database);
    }

    public static String url(int port, String database) {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + database;
    }

    /** Makes the two roles and the database if they are not there yet; sets the passwords either way. */
    public void provide(DatabaseRoles roles) {
        administrator().provide(roles);
    }

    private PostgresAdministrator administrator() {
        return new PostgresAdministrator(url(""), "postgres", settings.password());
    }

    /** Stops it as PostgreSQL likes to be stopped: clients are sent away, everything is on disk. */
    @Override
    public void close() {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        stopFast(settings.data());
        try {
            if (settings.endsWithThisJvm()) {
                process.getOutputStream().close();
            }
            if (!process.waitFor(STOP)) {
                family.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGINT asks PostgreSQL for a fast, clean shutdown. The folder knows which process is its own. */
    private static void stopFast(Path data) {
        Path lock = data.resolve("postmaster.pid");
        if (Files.notExists(lock)) {
            return;
        }
        try {
            String pid = Files.readAllLines(lock).getFirst().trim();
            new ProcessBuilder("kill", "-INT", pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers() {
        if (!Ports.answers(settings.port())) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", settings.password());
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    private static List<String> command(Path programs, PostgresSettings settings) {
        List<String> command = new ArrayList<>(asNobodyIfRoot());
        command.addAll(List.of(
                programs.resolve("postgres").toString(), "-D", settings.data().toString()));
        command.addAll(List.of("-p", Integer.toString(settings.port()), "-h", Ports.HOST, "-k", ""));
        settings.server().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    private static void initialise(Path programs, PostgresSettings settings) {
        try {
            Path parent = settings.data().resolveSibling(".");
            Files.createDirectories(parent);
            Path password = Files.createTempFile("hub", ".pw");
            Files.writeString(password, settings.password());
            List<String> command = new ArrayList<>(asNobodyIfRoot());
            command.add(programs.resolve("initdb").toString());
            command.addAll(
                    List.of("-D", settings.data().toString(), "-U", "postgres", "--pwfile", password.toString()));
            command.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--no-instructions"));
            Process initdb = new Launch(command, Map.of(), parent, settings.log(), true).start();
            int exit = initdb.waitFor();
            Files.delete(password);
            if (exit != 0) {
                Folders.delete(settings.data());
                throw new Troubled("PostgreSQL could not make its data folder. Its log, " + settings.log() + ", ends:\n"
                        + String.join("\n", Folders.lastLines(settings.log(), 8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Troubled("Stopped while PostgreSQL made its data folder.", e);
        }
    }

    private static List<String> asNobodyIfRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }

    static String read(String resource) {
        try (InputStream in = LocalPostgres.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
