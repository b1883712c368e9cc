package org.safeguardinghub.bench.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The {@code ./hub} command, for a hub of our own beside anybody else's. */
record Hub(Path home, String name, int offset) {

    /** One sender plays all agencies, which by itself it may not: the gateway would answer 429 after 300 in a minute. */
    private static final String ROOM_FOR_THE_SENDER =
            "{\"hub\":{\"gateway\":{\"limits\":{\"clients\":{\"fernbank-primary-walkthrough\":"
                    + "{\"per-second\":2000,\"per-minute\":120000}}}}}}";

    private static final Duration CACHES = Duration.ofMinutes(15);

    /** @param took by the wall clock */
    record Run(int exit, String output, Duration took) {

        Run orFail() {
            if (exit != 0) {
                throw new IllegalStateException("./hub failed with " + exit + ":\n" + output);
            }
            return this;
        }
    }

    /** They are made in the background once the hub is up, and forgotten when they are done. */
    void awaitStartUpCaches() {
        var underWay = home.resolve(".hub").resolve(name).resolve("run").resolve("caches");
        long end = System.nanoTime() + CACHES.toNanos();
        while (Files.exists(underWay)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the start-up caches were not made in " + CACHES);
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    Run run(String... words) {
        var command = new ArrayList<>(
                List.of(home.resolve("hub").toString(), "--name", name, "--port-offset", Integer.toString(offset)));
        command.addAll(Arrays.asList(words));
        long start = System.nanoTime();
        try {
            var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true);
            builder.environment().put("SPRING_APPLICATION_JSON", ROOM_FOR_THE_SENDER);
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output, Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while ./hub ran", stopped);
        }
    }
}
