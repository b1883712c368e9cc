package org.safeguardinghub.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.local.kafka.KafkaSettings;
import org.safeguardinghub.local.kafka.LocalKafka;
import org.safeguardinghub.local.postgres.DatabaseRoles;
import org.safeguardinghub.local.postgres.LocalPostgres;
import org.safeguardinghub.local.postgres.PostgresSettings;
import org.safeguardinghub.local.process.Ports;

class RealInfrastructureIT {

    private static final String OWNER_PASSWORD = "owner-password";
    private static final String APP_PASSWORD = "app-password";

    @TempDir
    private Path folder;

    @Test
    void theAppMayWriteTheOwnersTablesButNotChangeThem() throws SQLException {
        PostgresSettings settings = settings();

        try (LocalPostgres postgres = LocalPostgres.start(settings)) {
            DatabaseRoles roles = DatabaseRoles.of("referral", OWNER_PASSWORD, APP_PASSWORD);
            postgres.provide(roles);
            postgres.provide(roles);
            String url = postgres.url("referral");
            run(url, "referral_owner", OWNER_PASSWORD, "create table contact (id int)");
            run(url, "referral_app", APP_PASSWORD, "insert into contact values (1)");

            assertThatThrownBy(() -> run(url, "referral_app", APP_PASSWORD, "drop table contact"))
                    .hasMessageContaining("must be owner");
            assertThat(single(url, "show fsync")).isEqualTo("on");
            assertThat(single(url, "show synchronous_commit")).isEqualTo("on");
        }

        try (LocalPostgres again = LocalPostgres.start(settings)) {
            assertThat(single(again.url("referral"), "select count(*) from contact"))
                    .isEqualTo("1");
        }
        assertThat(Ports.answers(settings.port())).isFalse();
    }

    @Test
    void theBrokerServesAndStops() {
        List<Integer> ports = Ports.free(2);
        KafkaSettings settings = new KafkaSettings(
                folder.resolve("kafka"),
                folder.resolve("kafka.log"),
                ports.get(0),
                ports.get(1),
                List.of("hub.referral"),
                true);

        try (LocalKafka kafka = LocalKafka.start(settings)) {
            assertThat(Ports.answers(settings.port())).isTrue();
            assertThat(kafka.bootstrapServers()).endsWith(":" + settings.port());
        }

        assertThat(Ports.answers(settings.port())).isFalse();
    }

    private PostgresSettings settings() {
        return new PostgresSettings(
                folder.resolve("data"),
                folder.resolve("postgres.log"),
                Ports.free(1).getFirst(),
                "super-password",
                Map.of(),
                true);
    }

    private static void run(String url, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "referral_app", APP_PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
