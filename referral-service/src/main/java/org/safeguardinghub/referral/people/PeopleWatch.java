package org.safeguardinghub.referral.people;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.identity.PersonId;

/** Whoever has to look at people as they become known, and as they become the same; in the same transaction. */
public interface PeopleWatch {

    /** What a form says of these can be read from now on: they are new, or their contact was amended. */
    void known(List<Named> named, Instant now);

    /** These two have become the same, or are so no longer; with them everybody who is the same as either. */
    void regrouped(PersonId here, PersonId there, Instant now);
}
