package org.safeguardinghub.consent.nondisclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every non-disclosure. They and what came of them are added; none is changed or taken away. */
public interface NonDisclosures {

    /** Once for each request. */
    void add(AuthorityId authority, NonDisclosure decision);

    /** Locked until the end of the transaction, so that two who look again at once do so one after the other. */
    Optional<NonDisclosure> take(UUID request, AuthorityId authority);

    void add(NonDisclosure decision, Review review);

    /** The newest first, bounded. */
    List<NonDisclosure> of(ContactId contact, AuthorityId authority, int most);

    /** What somebody has to look at by that day, the longest overdue first, bounded. */
    List<NonDisclosure> due(AuthorityId authority, LocalDate by, int most);
}
