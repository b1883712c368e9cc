package org.safeguardinghub.testkit.infrastructure;

import java.util.function.Supplier;
import org.safeguardinghub.local.postgres.PostgresAdministrator;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same servers from a Docker engine; Testcontainers ends them with this JVM. */
final class ContainerServers implements Servers {

    private final Supplier<PostgreSQLContainer> postgres = new Once<>(ContainerServers::startPostgres);
    private final Supplier<KafkaContainer> kafka = new Once<>(ContainerServers::startKafka);

    @Override
    public PostgresAdministrator postgres() {
        PostgreSQLContainer server = postgres.get();
        String url = "jdbc:postgresql://" + server.getHost() + ":" + server.getFirstMappedPort() + "/";
        return new PostgresAdministrator(url, server.getUsername(), server.getPassword());
    }

    @Override
    public String kafka() {
        return kafka.get().getBootstrapServers();
    }

    private static PostgreSQLContainer startPostgres() {
        PostgreSQLContainer server = new PostgreSQLContainer("postgres:18-alpine");
        server.withDatabaseName("postgres");
        server.start();
        return server;
    }

    private static KafkaContainer startKafka() {
        KafkaContainer server =
                new KafkaContainer("apache/kafka:4.2.0").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        server.start();
        return server;
    }
}
