package org.safeguardinghub.local.hub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Ends what a hub started, and nothing else: services first, the database last and cleanly. */
record Stopping(HubHome home) {

    /** What makes start-up caches beside a hub that is up. */
    static final String CACHES = "caches";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();

    /** Everything that this hub started and that still lives. */
    List<Running> alive() {
        List<Running> alive = new ArrayList<>();
        names().forEach(name -> recall(name).filter(Running::isAlive).ifPresent(alive::add));
        return alive;
    }

    /** What was started, was never stopped, and does not live. Caches that were not finished take nothing from a hub. */
    List<String> gone() {
        return names().stream()
                .filter(name -> !name.equals(CACHES))
                .filter(name ->
                        recall(name).filter(running -> !running.isAlive()).isPresent())
                .toList();
    }

    Optional<Running> recall(String part) {
        return Running.recall(pids(), part);
    }

    Path pids() {
        return home.in("run");
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of("postgres", "kafka", "keycloak"));
        Part.SERVICES.forEach(part -> names.add(part.name()));
        names.add(CACHES);
        return names;
    }

    void stopAll() {
        stop(List.of(CACHES), "TERM");
        stop(Part.SERVICES.stream().map(Part::name).toList(), "TERM");
        stop(List.of("keycloak", "kafka"), "TERM");
        stop(List.of("postgres"), "INT");
    }

    private void stop(List<String> names, String signal) {
        List<Running> group =
                names.stream().flatMap(name -> recall(name).stream()).toList();
        group.forEach(running -> running.signal(signal));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (group.stream().anyMatch(Running::isAlive) && System.nanoTime() < end) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        group.forEach(running -> running.signal("KILL"));
        group.forEach(running -> running.forget(pids()));
    }
}
