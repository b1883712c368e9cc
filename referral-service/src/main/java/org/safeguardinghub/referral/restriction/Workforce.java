package org.safeguardinghub.referral.restriction;

import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.workforce.Worker;

/** Who works where, and on whom; inside the boundary that the transaction has entered. */
public interface Workforce {

    /** Everybody who works there and has not left. */
    List<Worker> presentIn(AuthorityId authority);

    List<PersonId> childrenOf(ContactId contact);
}
