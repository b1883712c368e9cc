package org.safeguardinghub.referral.people;

import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;

/** Possible matches. One with somebody whose record is sealed is not among them, in no list and no count. */
public interface Candidates {

    /** Strongest first. */
    List<Candidate> of(ContactId contact);

    Optional<Candidate> find(ContactId contact, CandidateId id);

    /** What is asked about these two, whichever contact it is asked in. */
    Optional<Candidate> between(PersonId one, PersonId other);

    /** How many people on record still wait for an answer, each counted once. */
    int unanswered(ContactId contact);

    /** Whether one form names a child of this group beside a child of that one: brothers and sisters, not one person. */
    boolean areNamedTogether(Candidate candidate);

    /** Two who change who is the same take turns. */
    void takeTurns(AuthorityId authority);

    /** @return whether nobody has answered since the version that was seen */
    boolean answer(Candidate seen, Given given);

    /** @return whether nobody has answered since the version that was seen */
    boolean takeBack(Candidate seen, Given takenBack);

    /** Puts together everybody who is the same by the answers that stand, and nobody else. */
    void regroup(Candidate changed);
}
