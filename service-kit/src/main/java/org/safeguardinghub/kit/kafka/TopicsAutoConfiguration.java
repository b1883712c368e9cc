package org.safeguardinghub.kit.kafka;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes a service's topics once Boot's own Kafka set-up is there. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnClass(KafkaAdmin.class)
@ConditionalOnBean(KafkaAdmin.class)
class TopicsAutoConfiguration {

    @Bean
    TopicMaker topicMaker(
            KafkaAdmin admin, EventSettings settings, @Value("${spring.application.name}") String service) {
        return new TopicMaker(admin, settings, service);
    }
}
