package org.safeguardinghub.bench.outbox;

import java.time.Instant;
import java.util.UUID;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** A fact about nobody: which aggregate, and the how-manieth of it. */
record BenchFact(UUID aggregateId, long version, AuthorityId authority, Instant occurredAt) implements HubEvent {

    static final String TYPE = "org.safeguardinghub.bench.BenchFact.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
