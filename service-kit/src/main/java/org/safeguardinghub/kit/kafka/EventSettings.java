package org.safeguardinghub.kit.kafka;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which topics a service has to do with.
 *
 * @param publishes the service's own topic
 * @param consumes the topics it hears; each gets a dead-letter topic of this service
 * @param partitions per topic: 3 locally, 24 and more in production
 * @param replicas per topic: 1 locally, 3 in production
 */
@ConfigurationProperties("hub.events")
record EventSettings(
        @DefaultValue List<String> publishes,
        @DefaultValue List<String> consumes,
        @DefaultValue("3") int partitions,
        @DefaultValue("1") int replicas) {}
