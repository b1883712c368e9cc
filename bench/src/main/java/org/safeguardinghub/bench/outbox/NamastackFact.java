package org.safeguardinghub.bench.outbox;

import java.time.Instant;

/** The same fact in a shape the library's serializer stores without help. */
public record NamastackFact(String topic, String aggregateId, long version, Instant occurredAt) {}
