package org.safeguardinghub.testkit.infrastructure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Tells one application context where its infrastructure is. Equal wishes share a cached context, and its database. */
record HubInfrastructureCustomizer(String database, boolean kafka, List<String> topics) implements ContextCustomizer {

    HubInfrastructureCustomizer {
        topics = List.copyOf(topics);
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("hub infrastructure of the test", properties()));
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("hub.keys.dir", Infrastructure.keysFolder().toString());
        if (!database.isEmpty()) {
            TestDatabase fresh = Infrastructure.freshDatabase(database);
            properties.put("hub.db.url", fresh.url());
            properties.put("hub.db.user", fresh.user());
            properties.put("hub.db.password", fresh.password());
            properties.put("hub.db.owner-user", fresh.ownerUser());
            properties.put("hub.db.owner.user", fresh.ownerUser());
            properties.put("hub.db.owner-password", fresh.ownerPassword());
            properties.put("hub.db.owner.password", fresh.ownerPassword());
        }
        if (kafka) {
            Infrastructure.provideTopics(topics);
            properties.put("hub.kafka", Infrastructure.kafka());
        }
        return properties;
    }
}
