package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every disclosure that was ever asked for. Lines are added; none is changed or taken away. */
public interface Ledger {

    void add(LedgerEntry entry);

    /** The newest first, bounded. */
    List<LedgerEntry> latest(ContactId contact, AuthorityId authority, int atMost);

    /** Of a whole authority, the newest first. */
    List<LedgerEntry> since(AuthorityId authority, Instant since, int atMost);
}
