package org.safeguardinghub.kit.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Sets up Spring's own mapper the hub's way. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
@ConditionalOnClass(JacksonAutoConfiguration.class)
class JsonAutoConfiguration {

    @Bean
    JsonFactoryBuilderCustomizer hubJsonLimits() {
        return HubJson::limit;
    }

    @Bean
    JsonMapperBuilderCustomizer hubJsonStrictness() {
        return HubJson::strict;
    }
}
