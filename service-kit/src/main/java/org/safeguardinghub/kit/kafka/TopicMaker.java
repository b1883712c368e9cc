package org.safeguardinghub.kit.kafka;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.safeguardinghub.contracts.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Makes the topics a service publishes, hears and puts aside to, if they are not there yet. In its own thread: a broker
 * that is away keeps no service from starting.
 */
final class TopicMaker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicMaker.class);
    private static final Duration REST = Duration.ofSeconds(2);

    private final KafkaAdmin admin;
    private final NewTopic[] topics;
    private volatile boolean running;

    TopicMaker(KafkaAdmin admin, EventSettings settings, String service) {
        this.admin = admin;
        this.topics = Stream.concat(
                        Stream.concat(settings.publishes().stream(), settings.consumes().stream()),
                        settings.consumes().stream().map(topic -> Topics.deadLetter(topic, service)))
                .distinct()
                .map(topic -> TopicBuilder.name(topic)
                        .partitions(settings.partitions())
                        .replicas(settings.replicas())
                        .build())
                .toArray(NewTopic[]::new);
    }

    List<String> names() {
        return Stream.of(topics).map(NewTopic::name).toList();
    }

    @Override
    public void start() {
        running = true;
        if (topics.length > 0) {
            Thread.ofVirtual().name("hub-topics").start(this::make);
        }
    }

    private void make() {
        while (running) {
            try {
                admin.createOrModifyTopics(topics);
                return;
            } catch (RuntimeException away) {
                log.warn("topics cannot be made yet ({})", away.getClass().getSimpleName());
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException stopping) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the listeners, so that they find what they listen to. */
    @Override
    public int getPhase() {
        return 0;
    }
}
