package org.safeguardinghub.kit.walls;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Conflict walls for a service that has a database and answers people. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnClass({JdbcClient.class, WebMvcConfigurer.class})
@ConditionalOnBean(JdbcClient.class)
class WallsAutoConfiguration {

    @Bean
    Walls walls(JdbcClient jdbc) {
        return new Walls(jdbc);
    }

    @Bean
    WebMvcConfigurer inFrontOfWalls(Walls walls) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new InFrontOfWalls(walls));
            }
        };
    }
}
