package org.safeguardinghub.local.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeguardinghub.local.postgres.LocalPostgres;
import org.safeguardinghub.local.process.Folders;
import org.safeguardinghub.local.process.Launch;
import org.safeguardinghub.local.process.Troubled;

/** One service's jar, unpacked for a fast start, with the settings of this hub. */
record ServiceProcess(HubHome home, Part part) {

    private static final String CACHE = "start-up.aot";

    /** Without the cache's profiles the second compiler costs a first start more than it gives. */
    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** The jar that Maven built; empty for a module that has none (yet). */
    Optional<Path> jar() {
        Path target = home.root().resolve(part.module()).resolve("target");
        if (Files.notExists(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-SNAPSHOT.jar"))
                    .filter(ServiceProcess::isRunnable)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks the jar if it is not the one that was unpacked last, which also drops its old start-up cache. */
    void unpack() {
        Path jar = jar().orElseThrow();
        Path stamp = folder().resolve("unpacked-from");
        try {
            String version = Files.size(jar) + " " + Files.getLastModifiedTime(jar);
            if (Files.exists(stamp) && Files.readString(stamp).equals(version)) {
                return;
            }
            Folders.delete(folder());
            Files.createDirectories(folder());
            List<String> extract = List.of(
                    JAVA,
                    FIRST_COMPILER_ONLY,
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    folder().toString(),
                    "--force");
            if (new Launch(extract, Map.of(), home.folder(), log(), true)
                            .start()
                            .waitFor()
                    != 0) {
                throw new Troubled("Could not unpack " + jar + ": is the disk full? Its log is " + log());
            }
            Files.writeString(stamp, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Troubled("Stopped while unpacking " + part.name() + ".", e);
        }
    }

    Process start() {
        List<String> options = new ArrayList<>(options());
        options.add(hasCache() ? "-XX:AOTCache=" + cache() : FIRST_COMPILER_ONLY);
        return launch(options, log(), false).start();
    }

    boolean hasCache() {
        return Files.exists(cache());
    }

    /** A run that ends as soon as the application is put together, and leaves a cache of what it loaded. */
    boolean train() {
        Path half = folder().resolve("half.aot");
        List<String> options = new ArrayList<>(options());
        options.addAll(List.of("-XX:AOTCacheOutput=" + half, "-Dspring.context.exit=onRefresh"));
        try {
            int exit = launch(options, home.log(part.name() + "-start-up-cache"), true)
                    .start()
                    .waitFor();
            if (exit == 0 && Files.exists(half)) {
                Files.move(half, cache());
                return true;
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Path log() {
        return home.log(part.name());
    }

    private Path folder() {
        return home.in("apps").resolve(part.name());
    }

    private Path cache() {
        return folder().resolve(CACHE);
    }

    private List<String> options() {
        return List.of(
                "-Xmx" + part.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxMetaspaceSize=224m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED");
    }

    private Launch launch(List<String> options, Path log, boolean tied) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(options);
        command.addAll(List.of("-jar", jar().orElseThrow().getFileName().toString()));
        return new Launch(command, environment(), folder(), log, tied);
    }

    private Map<String, String> environment() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("SERVER_PORT", Integer.toString(home.port(part.port())));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("HUB_GATEWAY_URL", home.address(8080));
        settings.put("HUB_PUBLIC_URL", home.address(8080));
        settings.put("HUB_KEYCLOAK_ISSUER", home.issuer());
        settings.put("HUB_KEYS_DIR", home.in("keys").toString());
        for (Part other : Part.SERVICES) {
            settings.putIfAbsent(
                    "HUB_" + other.name().toUpperCase(java.util.Locale.ROOT) + "_URL", home.address(other.port()));
        }
        settings.put("HUB_KAFKA", "127.0.0.1:" + home.port(Part.KAFKA));
        settings.put("HUB_SMTP_HOST", "127.0.0.1");
        settings.put("HUB_SMTP_PORT", Integer.toString(home.port(Part.SMTP)));
        settings.put("HUB_WEBHOOKS_LOCAL_ORIGINS", home.address(8095));
        settings.put("HUB_DEMO", "true");
        if (!part.database().isEmpty()) {
            database(settings);
        }
        return settings;
    }

    private void database(Map<String, String> settings) {
        String name = part.database();
        settings.put("HUB_DB_URL", LocalPostgres.url(home.port(Part.POSTGRES), name));
        settings.put("HUB_DB_USER", name + "_app");
        settings.put("HUB_DB_PASSWORD", home.secret(name + "-app-password"));
        settings.put("HUB_DB_OWNER_USER", name + "_owner");
        settings.put("HUB_DB_OWNER_PASSWORD", home.secret(name + "-owner-password"));
    }

    /** Only the jar that Spring Boot repackaged can be unpacked and run. */
    private static boolean isRunnable(Path jar) {
        try (java.util.jar.JarFile file = new java.util.jar.JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Start-Class") != null;
        } catch (IOException e) {
            return false;
        }
    }
}
