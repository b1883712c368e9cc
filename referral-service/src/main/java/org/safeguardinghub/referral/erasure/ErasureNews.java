package org.safeguardinghub.referral.erasure;

import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;

/** Tells the other services, which keep something of the same contact. */
public interface ErasureNews {

    void erased(AuthorityId authority, Erasure erasure, List<PersonId> people);
}
