package org.safeguardinghub.kit.audit;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** An audit trail for a service with a database. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnBean(JdbcClient.class)
class AuditAutoConfiguration {

    @Bean
    AuditTrail auditTrail(
            JdbcClient jdbc,
            JsonMapper json,
            InstantSource clock,
            @Value("${spring.application.name}") String service) {
        return new AuditTrail(jdbc, json, clock, service);
    }
}
