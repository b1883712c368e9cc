package org.safeguardinghub.referral.people;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.workforce.Worker;

/** Tells the house who is who, in the same transaction. */
public interface PersonNews {

    void linked(AuthorityId authority, PersonId one, PersonId other, Worker by, Instant at);

    void unlinked(AuthorityId authority, PersonId one, PersonId other, Worker by, Instant at);

    void marked(AuthorityId authority, PersonId person, Mark mark, Instant at);

    void sealedRecordTouched(Sighting sighting);
}
