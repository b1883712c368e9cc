package org.safeguardinghub.local.kafka;

import java.nio.file.Path;
import java.util.List;

/** Where a broker lives, what it listens on, and the topics it has from its first moment. */
public record KafkaSettings(
        Path folder, Path log, int port, int controllerPort, List<String> topics, boolean endsWithThisJvm) {

    /** Locally three partitions a topic; in production the number is the operator's. */
    public static final int PARTITIONS = 3;

    public KafkaSettings {
        topics = List.copyOf(topics);
    }
}
