package org.safeguardinghub.referral.people.persistence;

import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.OpenCandidates;
import org.springframework.stereotype.Component;

/** Nothing is matched yet, so nothing waits for an answer. */
@Component
class JdbcOpenCandidates implements OpenCandidates {

    @Override
    public int unanswered(ContactId contact) {
        return 0;
    }
}
