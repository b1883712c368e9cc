package org.safeguardinghub.kit.docs;

import org.safeguardinghub.kit.caller.Caller;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/** Makes the description of a service's API true, where it has one. */
@AutoConfiguration
@ConditionalOnClass(GlobalOpenApiCustomizer.class)
class DocsAutoConfiguration {

    static {
        // Who asks comes with the token and is no parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        // Any JSON is any JSON, not the tree that holds it.
        SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Object.class);
    }

    @Bean
    RecordsAsTheyAreSent recordsAsTheyAreSent() {
        return new RecordsAsTheyAreSent();
    }

    @Bean
    BodiesAsTheyAreRead bodiesAsTheyAreRead() {
        return new BodiesAsTheyAreRead();
    }
}
