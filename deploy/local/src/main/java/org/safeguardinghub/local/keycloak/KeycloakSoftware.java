package org.safeguardinghub.local.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.local.process.Cache;
import org.safeguardinghub.local.process.Folders;
import org.safeguardinghub.local.process.Launch;
import org.safeguardinghub.local.process.Troubled;

/** Keycloak unpacked, and built for PostgreSQL, once for each version and user of this machine. */
record KeycloakSoftware(Path archive, Path log) {

    /** The folder with {@code lib/quarkus-run.jar} in it. */
    Path built() {
        String version = archive.getFileName().toString().replace(".zip", "");
        Path home = Cache.folder().resolve(version + "-postgres");
        try {
            if (Files.notExists(home)) {
                Files.createDirectories(Cache.folder());
                Path half = Files.createTempDirectory(Cache.folder(), "unpacking-");
                Path unpacked = unpack(half);
                build(unpacked);
                settle(unpacked, home);
                Folders.delete(half);
            }
            return home;
        } catch (IOException e) {
            throw new Troubled("Could not unpack Keycloak into " + home + ": " + e.getMessage(), e);
        }
    }

    private Path unpack(Path half) throws IOException {
        String jar = Path.of(System.getProperty("java.home"), "bin", "jar").toString();
        run(List.of(jar, "-xf", archive.toString()), half, "unpack Keycloak: is the disk full?");
        try (var folders = Files.list(half)) {
            return folders.findFirst().orElseThrow();
        }
    }

    private void build(Path home) {
        run(Keycloak.command(home, home, List.of("build", "--db=postgres")), home, "build Keycloak");
    }

    private void run(List<String> command, Path folder, String purpose) {
        try {
            int exit = new Launch(command, Map.of(), folder, log, true).start().waitFor();
            if (exit != 0) {
                throw new Troubled("Could not " + purpose + ". The log, " + log + ", ends:\n"
                        + String.join("\n", Folders.lastLines(log, 8)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Troubled("Stopped while preparing Keycloak.", e);
        }
    }

    private static void settle(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.notExists(home)) {
                throw e;
            }
        }
    }
}
