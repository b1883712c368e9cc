package org.safeguardinghub.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event's envelope says of it (CloudEvents 1.0). */
public record EventMeta(
        UUID id,
        String type,
        String source,
        Instant time,
        String topic,
        String key,
        @Nullable String correlationId) {}
