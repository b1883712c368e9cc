package org.safeguardinghub.kit.walls;

import org.safeguardinghub.kit.audit.AuditTrail;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Conflict walls for a service that has a database and answers people. */
@AutoConfiguration(
        after = JdbcClientAutoConfiguration.class,
        afterName = "org.safeguardinghub.kit.audit.AuditAutoConfiguration")
@ConditionalOnClass({JdbcClient.class, WebMvcConfigurer.class})
@ConditionalOnBean(JdbcClient.class)
class WallsAutoConfiguration {

    @Bean
    Walls walls(JdbcClient jdbc) {
        return new Walls(jdbc);
    }

    @Bean
    WebMvcConfigurer inFrontOfWalls(Walls walls, AuditTrail audit, PlatformTransactionManager transactions) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new InFrontOfWalls(walls, audit, new TransactionTemplate(transactions)));
            }
        };
    }
}
