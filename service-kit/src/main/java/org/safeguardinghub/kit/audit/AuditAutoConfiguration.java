package org.safeguardinghub.kit.audit;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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

    @Bean
    AuditReader auditReader(JdbcClient jdbc, JsonMapper json) {
        return new AuditReader(jdbc, json);
    }

    /** Off only where something else chains the trail. */
    @Bean
    @ConditionalOnBooleanProperty(name = "hub.audit.chain", matchIfMissing = true)
    ChainingThread chainingThread(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            InstantSource clock,
            @Value("${spring.application.name}") String service,
            @Value("${hub.keys.dir}") Path keys,
            @Value("${hub.audit.anchors}") Path anchors) {
        return new ChainingThread(new AuditChain(
                jdbc,
                new TransactionTemplate(transactions),
                AuditKey.in(keys),
                new Anchors(anchors, service),
                clock,
                service));
    }
}
