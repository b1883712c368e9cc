package org.safeguardinghub.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An outbox for a service that has both a database and Kafka. */
@AutoConfiguration(
        after = {JdbcClientAutoConfiguration.class, KafkaAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConditionalOnClass({JdbcClient.class, KafkaTemplate.class})
@ConditionalOnBean({JdbcClient.class, KafkaTemplate.class})
class OutboxAutoConfiguration {

    @Bean
    Outbox outbox(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        return new Outbox(jdbc, json, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "hub.outbox.relay", matchIfMissing = true)
    Relay outboxRelay(
            JdbcConnectionDetails database,
            KafkaTemplate<String, byte[]> kafka,
            @Value("${spring.application.name}") String service) {
        return new Relay(database, new Carrier(new KafkaSender(kafka), "/" + service));
    }

    @Bean
    @ConditionalOnBean(Relay.class)
    MeterBinder outboxMeters(Relay relay) {
        return registry -> {
            Gauge.builder("hub.outbox.waiting", relay, each -> each.backlog().count())
                    .description("facts not yet published")
                    .register(registry);
            Gauge.builder("hub.outbox.oldest", relay, each -> each.backlog().oldestSeconds())
                    .description("age of the oldest unpublished fact")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }
}
