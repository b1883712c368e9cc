package org.safeguardinghub.referral.identifier;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.workforce.Worker;

/** The numbers of everybody on record. */
public interface Identifiers {

    /** A sender says that these are this person's numbers. What was known of them before stays. */
    void assertedBy(PersonId person, AuthorityId authority, List<Identifier> theirs, String agency, Instant at);

    List<Held> of(Collection<PersonId> people);

    /**
     * Finds out again which numbers of these people are in conflict, ours to settle and never the sender's error: the
     * same number on somebody who is not them, or a trace that shows somebody else.
     */
    void recheck(Collection<PersonId> people);

    /** Finds out again for some of those who are said to have this number. */
    void recheckSharing(Identifier number);

    /** Somebody has found out that the number is not this person's; what was said stays on record, ended. */
    boolean end(PersonId person, Identifier number, Worker by, String why, Instant at);
}
