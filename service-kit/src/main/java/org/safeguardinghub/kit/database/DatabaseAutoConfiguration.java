package org.safeguardinghub.kit.database;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Lays the kit's tables before the service's own, as the owning role; the service itself runs as a lesser one. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class, before = FlywayAutoConfiguration.class)
@ConditionalOnClass({DataSource.class, Flyway.class, FlywayAutoConfiguration.class})
@ConditionalOnBean(DataSource.class)
class DatabaseAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    FlywayMigrationStrategy kitTablesFirst(@Value("${hub.db.user}") String app) {
        return service -> {
            Flyway.configure()
                    .configuration(service.getConfiguration())
                    .locations("classpath:db/kit")
                    .javaMigrations()
                    .table("kit_schema_history")
                    .placeholders(Map.of("app", app))
                    .load()
                    .migrate();
            service.migrate();
        };
    }

    @Bean
    Housekeeping housekeeping(ObjectProvider<Sweep> sweeps) {
        return new Housekeeping(List.copyOf(sweeps.orderedStream().toList()));
    }
}
