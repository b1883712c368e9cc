package org.safeguardinghub.contracts;

import java.time.Instant;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;

/**
 * A fact that has happened, told to the other services as the data of a CloudEvent.
 *
 * <p>It carries identifiers, codes, counts and instants only: no name, date of birth, address or narrative ever enters
 * a topic (design section 3). A contract changes only by addition; a reader ignores what it does not know.
 */
public interface HubEvent {

    /** The CloudEvents {@code type}: stable for ever, its version at the end. */
    String type();

    /** The aggregate the fact is about: the record key, so that order holds per aggregate. */
    UUID aggregateId();

    /** The local authority whose record this is. */
    AuthorityId authority();

    /** When it happened, in UTC. */
    Instant occurredAt();
}
