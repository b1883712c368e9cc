package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every disclosure that was ever asked for. Lines are added; none is changed or taken away. */
public interface Ledger {

    void add(LedgerEntry entry);

    /** The newest first, bounded. */
    List<LedgerEntry> latest(ContactId contact, AuthorityId authority, int atMost);

    Optional<LedgerEntry> find(UUID decision, AuthorityId authority);

    /** Every recipient whom something about the contact was permitted to reach by an instant, the first one first. */
    List<Travelled> travelled(ContactId contact, AuthorityId authority, Instant until);

    /** Of a whole authority, the newest first. */
    List<LedgerEntry> since(AuthorityId authority, Instant since, int atMost);
}
