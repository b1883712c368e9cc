package org.safeguardinghub.consent.basis;

import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every lawful basis that was written down. They are added; none is changed or taken away. */
public interface LawfulBases {

    void add(ContactId contact, AuthorityId authority, LawfulBasis basis);

    /** The newest first, bounded. */
    List<LawfulBasis> of(ContactId contact, AuthorityId authority, int most);
}
