package org.safeguardinghub.network.family;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Work that survives a restart: it is written down in the transaction that asks for it. */
public interface SeedingWork {

    void schedule(ContactId contact, AuthorityId authority, Instant at);
}
