package org.safeguardinghub.testkit.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.local.keys.KeyFolder;
import org.safeguardinghub.local.postgres.DatabaseRoles;

/** The servers of this JVM's tests, for any test that wants them without Spring. Nothing starts before it is asked for. */
public final class Infrastructure {

    private static final String OWNER_PASSWORD = "owner-of-a-test";
    private static final String APP_PASSWORD = "app-of-a-test";
    private static final int PARTITIONS = 3;
    private static final List<String> KEYS = List.of(
            "gateway",
            "referral-service",
            "consent-service",
            "network-service",
            "notification-service",
            "fhir-service",
            "dashboard",
            KeyFolder.WEBHOOK);

    private static final Supplier<Servers> SERVERS = new Once<>(Servers::chosen);
    private static final Supplier<String> KAFKA = new Once<>(Infrastructure::kafkaWithTopics);
    private static final Supplier<Path> KEYS_FOLDER = new Once<>(Infrastructure::newKeys);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** A new, empty database; its roles are {@code <service>_owner} and {@code <service>_app}, as in production. */
    public static TestDatabase freshDatabase(String service) {
        DatabaseRoles roles = new DatabaseRoles(
                service + "_" + DATABASES.incrementAndGet(),
                service + "_owner",
                OWNER_PASSWORD,
                service + "_app",
                APP_PASSWORD);
        SERVERS.get().postgres().provide(roles);
        String url = SERVERS.get().postgres().server() + roles.database();
        return new TestDatabase(url, roles.app(), APP_PASSWORD, roles.owner(), OWNER_PASSWORD);
    }

    /** Bootstrap servers of a broker that has the hub's topics. */
    public static String kafka() {
        return KAFKA.get();
    }

    /** A folder with a throw-away private key for each part of the hub, such as {@code gateway.jwk}. */
    public static Path keysFolder() {
        return KEYS_FOLDER.get();
    }

    /** Makes the topics that are not there yet. */
    public static void provideTopics(Collection<String> names) {
        provideTopics(kafka(), names);
    }

    private static String kafkaWithTopics() {
        String servers = SERVERS.get().kafka();
        provideTopics(servers, List.of(Topics.REFERRAL, Topics.CONSENT, Topics.NETWORK, Topics.NOTIFICATION));
        return servers;
    }

    private static void provideTopics(String servers, Collection<String> names) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            Collection<String> there = admin.listTopics().names().get();
            admin.createTopics(names.stream()
                            .filter(name -> !there.contains(name))
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused to make the topics " + names, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path newKeys() {
        try {
            Path folder = Files.createTempDirectory("hub-test-keys");
            folder.toFile().deleteOnExit();
            new KeyFolder(folder).provide(KEYS);
            KEYS.forEach(name -> folder.resolve(name + ".jwk").toFile().deleteOnExit());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Infrastructure() {}
}
