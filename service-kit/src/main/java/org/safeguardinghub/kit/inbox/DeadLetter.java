package org.safeguardinghub.kit.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A record that was put aside, by ids only.
 *
 * @param topic where the record came from
 * @param key the aggregate's id, if the record had a key
 * @param eventId the CloudEvents id, if it had one
 * @param reason the kind of fault, never its text
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String eventId,
        String reason) {}
