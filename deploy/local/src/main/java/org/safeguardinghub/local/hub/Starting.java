package org.safeguardinghub.local.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.safeguardinghub.local.kafka.KafkaSettings;
import org.safeguardinghub.local.kafka.LocalKafka;
import org.safeguardinghub.local.keycloak.Keycloak;
import org.safeguardinghub.local.keycloak.KeycloakSettings;
import org.safeguardinghub.local.keycloak.Realm;
import org.safeguardinghub.local.keys.KeyFolder;
import org.safeguardinghub.local.postgres.DatabaseRoles;
import org.safeguardinghub.local.postgres.LocalPostgres;
import org.safeguardinghub.local.postgres.PostgresSettings;
import org.safeguardinghub.local.process.Await;
import org.safeguardinghub.local.process.Folders;
import org.safeguardinghub.local.process.Troubled;

/** Brings every part up as soon as what it needs is there; the first failure ends the whole start. */
final class Starting {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** With Keycloak, all that a referral passes before it is safe: what hears of it may come up after it. */
    private static final List<String> WAY_IN = List.of("referral", "gateway");

    private static final List<String> TOPICS =
            List.of("hub.referral", "hub.consent", "hub.network", "hub.notification");
    private static final List<String> SERVICE_KEYS = List.of(
            "gateway",
            "referral-service",
            "consent-service",
            "network-service",
            "notification-service",
            "fhir-service");

    private final HubHome home;
    private final Progress progress;
    private final Path keycloakArchive;
    private final Path pids;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Starting(HubHome home, Progress progress, Path keycloakArchive) {
        this.home = home;
        this.progress = progress;
        this.keycloakArchive = keycloakArchive;
        this.pids = new Stopping(home).pids();
    }

    /** Returns when everything is ready, or throws what went wrong first. The way in is open before the rest is there. */
    void run() {
        long began = System.nanoTime();
        Realm realm = Realm.read(home.root().resolve("deploy/keycloak/safeguarding-realm.json"));
        KeyFolder keys = new KeyFolder(home.in("keys"));
        keys.provide(realm.clients());
        keys.provide(SERVICE_KEYS);
        keys.provide(List.of(KeyFolder.WEBHOOK));
        List<Turn> turns = Part.SERVICES.stream()
                .filter(this::isBuilt)
                .map(part -> new Turn(part, new CompletableFuture<>()))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService inTurn = Executors.newFixedThreadPool(AT_ONCE)) {
            CompletableFuture<Void> postgres = CompletableFuture.runAsync(this::postgres, threads);
            CompletableFuture<Void> kafka = CompletableFuture.runAsync(this::kafka, threads);
            CompletableFuture<Void> keycloak = postgres.thenRunAsync(() -> keycloak(realm, keys), threads);
            CompletableFuture<Void> queued = CompletableFuture.allOf(postgres, kafka)
                    .thenRun(() ->
                            turns.forEach(turn -> turn.ready().completeAsync(() -> service(turn.part()), inTurn)));
            List<CompletableFuture<Void>> all = new ArrayList<>(List.of(postgres, kafka, keycloak, queued));
            turns.forEach(turn -> all.add(turn.ready()));
            List<CompletableFuture<Void>> wayIn = turns.stream()
                    .filter(turn -> WAY_IN.contains(turn.part().name()))
                    .map(Turn::ready)
                    .toList();
            if (wayIn.size() == WAY_IN.size()) {
                all.add(all(wayIn)
                        .runAfterBothAsync(
                                keycloak, () -> new FrontDoor(home, keys, progress).mustAnswer(began), threads));
            }
            joinOrAbandon(all, threads, inTurn);
        }
    }

    /** When one part has failed, the others are not waited for: they will be stopped. */
    private static void joinOrAbandon(List<CompletableFuture<Void>> all, ExecutorService... threads) {
        try {
            firstFailureOrAll(all).join();
        } catch (CompletionException e) {
            List.of(threads).forEach(ExecutorService::shutdownNow);
            throw e.getCause() instanceof Troubled troubled ? troubled : e;
        }
    }

    private boolean isBuilt(Part part) {
        boolean built = new ServiceProcess(home, part).jar().isPresent();
        if (!built) {
            progress.say("  " + part.name() + " is not built: left out");
        }
        return built;
    }

    private static CompletableFuture<Void> firstFailureOrAll(List<CompletableFuture<Void>> all) {
        CompletableFuture<Void> whole = new CompletableFuture<>();
        all.forEach(one -> one.whenComplete((nothing, failure) -> {
            if (failure != null && whole.completeExceptionally(failure)) {
                all.forEach(other -> other.cancel(true));
            }
        }));
        all(all).thenRun(() -> whole.complete(null));
        return whole;
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> some) {
        return CompletableFuture.allOf(some.toArray(CompletableFuture[]::new));
    }

    private void postgres() {
        long since = System.nanoTime();
        LocalPostgres postgres = LocalPostgres.start(
                new PostgresSettings(
                        home.in("postgres"),
                        home.log("postgres"),
                        home.port(Part.POSTGRES),
                        home.secret("postgres-password"),
                        Map.of("max_connections", "200", "shared_buffers", "128MB"),
                        false),
                pid -> Running.note(pids, "postgres", pid));
        databases()
                .forEach(name -> postgres.provide(DatabaseRoles.of(
                        name, home.secret(name + "-owner-password"), home.secret(name + "-app-password"))));
        progress.done("postgres", "ready on port " + home.port(Part.POSTGRES), since);
    }

    private static List<String> databases() {
        List<String> names = new ArrayList<>(List.of("keycloak"));
        Part.SERVICES.stream()
                .map(Part::database)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    private void kafka() {
        long since = System.nanoTime();
        LocalKafka.start(
                new KafkaSettings(
                        home.in("kafka"),
                        home.log("kafka"),
                        home.port(Part.KAFKA),
                        home.port(Part.KAFKA_CONTROLLER),
                        TOPICS,
                        false),
                pid -> Running.note(pids, "kafka", pid));
        progress.done("kafka", "ready on port " + home.port(Part.KAFKA), since);
    }

    private void keycloak(Realm realm, KeyFolder keys) {
        long since = System.nanoTime();
        Process process = new Keycloak(new KeycloakSettings(
                        home.in("keycloak"),
                        home.log("keycloak"),
                        keycloakArchive,
                        home.port(Part.KEYCLOAK),
                        LocalPostgres.url(home.port(Part.POSTGRES), "keycloak"),
                        "keycloak_owner",
                        home.secret("keycloak-owner-password"),
                        home.secret("keycloak-admin-password"),
                        realm.filled(keys, home.address(8090), home.secret("demo-password"))))
                .start();
        Running.note(pids, "keycloak", process.pid());
        String ready = home.issuer() + "/.well-known/openid-configuration";
        await("keycloak", process, ready, home.log("keycloak"));
        progress.done("keycloak", "ready on port " + home.port(Part.KEYCLOAK), since);
    }

    private Void service(Part part) {
        long since = System.nanoTime();
        ServiceProcess service = new ServiceProcess(home, part);
        service.unpack();
        Process process = service.start();
        Running.note(pids, part.name(), process.pid());
        await(part.name(), process, home.address(part.port()) + part.ready(), service.log());
        progress.done(part.name(), "ready on port " + home.port(part.port()), since);
        return null;
    }

    private void await(String name, Process process, String url, Path log) {
        if (Await.until(() -> answersOk(url), process.toHandle(), PATIENCE)) {
            return;
        }
        String what = process.isAlive()
                ? name + " was not ready after " + PATIENCE.toSeconds() + " s (" + url + ")"
                : name + " ended while it was starting, exit code " + process.exitValue();
        throw new Troubled(
                what + ". Its log, " + log + ", ends:\n    " + String.join("\n    ", Folders.lastLines(log, 15)));
    }

    private boolean answersOk(String url) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void makeFolders(HubHome home) {
        try {
            Files.createDirectories(home.in("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Services start in the order of their list, a few at once. */
    private record Turn(Part part, CompletableFuture<Void> ready) {}
}
