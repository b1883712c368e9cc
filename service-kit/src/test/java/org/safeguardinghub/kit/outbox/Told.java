package org.safeguardinghub.kit.outbox;

import java.time.Instant;
import java.util.UUID;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** A fact for the tests of outbox and inbox: the n-th of its aggregate. */
public record Told(UUID aggregateId, int number, AuthorityId authority, Instant occurredAt) implements HubEvent {

    public static final String TYPE = "org.safeguardinghub.kit.Told.v1";

    public static Told of(UUID aggregate, int number) {
        return new Told(aggregate, number, new AuthorityId("lewisham"), Instant.parse("2026-11-20T08:45:00Z"));
    }

    @Override
    public String type() {
        return TYPE;
    }
}
