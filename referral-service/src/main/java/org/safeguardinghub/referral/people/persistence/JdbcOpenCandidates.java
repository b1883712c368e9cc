package org.safeguardinghub.referral.people.persistence;

import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.OpenCandidates;
import org.safeguardinghub.referral.people.Candidates;
import org.safeguardinghub.referral.people.Matching;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whoever says that identity is settled has it looked for first, if it was not: nobody settles what was never asked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcOpenCandidates implements OpenCandidates {

    private final Candidates candidates;
    private final Matching matching;

    JdbcOpenCandidates(Candidates candidates, Matching matching) {
        this.candidates = candidates;
        this.matching = matching;
    }

    @Override
    public int unanswered(ContactId contact) {
        matching.lookNow(contact);
        return candidates.unanswered(contact);
    }
}
