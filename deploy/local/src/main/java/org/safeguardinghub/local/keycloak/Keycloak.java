package org.safeguardinghub.local.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.local.process.Folders;
import org.safeguardinghub.local.process.Launch;

/**
 * Starts Keycloak's Java process itself, without {@code kc.sh} around it: the process that is started is the one that
 * is stopped. Hubs share the installation; each has its own home with its own data.
 */
public record Keycloak(KeycloakSettings settings) {

    public Process start() {
        Path software = new KeycloakSoftware(settings.archive(), settings.log()).built();
        Path home = home(software);
        return new Launch(
                        command(software, home, List.of("start", "--optimized", "--import-realm")),
                        environment(),
                        home,
                        settings.log(),
                        false)
                .start();
    }

    private Path home(Path software) {
        try {
            Path home = settings.folder();
            Files.createDirectories(home.resolve("data").resolve("import"));
            for (String shared : List.of("lib", "conf", "providers", "themes")) {
                Path link = home.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, software.resolve(shared));
            }
            Path realm = home.resolve("data").resolve("import").resolve("safeguarding-realm.json");
            Files.writeString(realm, settings.realm());
            Folders.ownerOnly(realm);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_DB_URL", settings.databaseUrl());
        environment.put("KC_DB_USERNAME", settings.databaseUser());
        environment.put("KC_DB_PASSWORD", settings.databasePassword());
        environment.put("KC_CACHE", "local");
        environment.put("KC_DB_POOL_INITIAL_SIZE", "2");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(settings.port()));
        environment.put("KC_HOSTNAME", "http://127.0.0.1:" + settings.port());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.administratorPassword());
        return environment;
    }

    static List<String> command(Path software, Path home, List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms64m", "-Xmx384m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        for (String open : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + open + "=ALL-UNNAMED");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dpicocli.disable.closures=true");
        command.add("-Dquarkus-log-max-startup-records=10000");
        command.addAll(List.of(
                "-cp", software.resolve("lib").resolve("quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(words);
        return command;
    }
}
