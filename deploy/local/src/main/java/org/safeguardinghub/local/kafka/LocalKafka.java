package org.safeguardinghub.local.kafka;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A KRaft broker in a JVM and on a class path of its own, so that {@code kill -9} means what it says. */
public final class LocalKafka implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(40);

    private final KafkaSettings settings;
    private final Process process;

    private LocalKafka(KafkaSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /** Formats the folder the first time, starts the broker, makes the topics and waits until it serves. */
    public static LocalKafka start(KafkaSettings settings) {
        return start(settings, pid -> {});
    }

    /** As above, telling the process id at once, before it is known whether the server comes up. */
    public static LocalKafka start(KafkaSettings settings, LongConsumer started) {
        Path ready = settings.folder().resolve("ready");
        Process process;
        try {
            Files.createDirectories(settings.folder());
            Files.deleteIfExists(ready);
            Files.writeString(settings.folder().resolve("server.properties"), properties(settings));
            process = new Launch(
                            command(settings), Map.of(), settings.folder(), settings.log(), settings.endsWithThisJvm())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        started.accept(process.pid());
        LocalKafka kafka = new LocalKafka(settings, process);
        if (!Await.until(() -> Files.exists(ready), process.toHandle(), START)) {
            kafka.close();
            throw new Troubled("Kafka did not start on port " + settings.port() + ". Its log, " + settings.log()
                    + ", ends:\n" + String.join("\n", Folders.lastLines(settings.log(), 8)));
        }
        return kafka;
    }

    public long pid() {
        return process.pid();
    }

    public String bootstrapServers() {
        return Ports.HOST + ":" + settings.port();
    }

    @Override
    public void close() {
        List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        if (family.isEmpty()) {
            process.destroy();
        } else {
            // What holds a tied broker ends by itself when the broker has, and not before: that is what is waited for.
            family.forEach(ProcessHandle::destroy);
        }
        try {
            if (!process.waitFor(STOP)) {
                family.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(KafkaSettings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-Xms64m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED"));
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.addAll(List.of("-cp", classPath(), "org.safeguardinghub.local.kafka.Broker"));
        command.add(settings.folder().toString());
        command.addAll(settings.topics());
        return command;
    }

    /** Our own classes, then the jars that the build wrote down for the broker alone. */
    private static String classPath() {
        try (InputStream in = LocalKafka.class.getResourceAsStream("broker.classpath")) {
            if (in == null) {
                throw new Troubled("The build of deploy/local is incomplete: broker.classpath is missing.");
            }
            String ours = Path.of(LocalKafka.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
            return ours + File.pathSeparator + new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String properties(KafkaSettings settings) {
        try (InputStream in = LocalKafka.class.getResourceAsStream("server.properties")) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: server.properties");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${port}", Integer.toString(settings.port()))
                    .replace("${controllerPort}", Integer.toString(settings.controllerPort()))
                    .replace("${folder}", settings.folder().resolve("data").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
