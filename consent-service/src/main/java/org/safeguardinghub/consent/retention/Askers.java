package org.safeguardinghub.consent.retention;

import java.util.Collection;
import java.util.Set;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;

/** Whoever has asked what is held about them: it stays until they are answered. */
public interface Askers {

    /** Those of these people whose request is open. */
    Set<PersonId> askingAmong(AuthorityId authority, Collection<PersonId> people);
}
