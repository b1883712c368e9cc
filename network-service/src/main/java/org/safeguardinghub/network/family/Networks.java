package org.safeguardinghub.network.family;

import java.util.Optional;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every network there is. Another authority's are not found. */
public interface Networks {

    Optional<Network> find(ContactId contact, AuthorityId authority);

    /** Finds it and keeps others from changing it until this transaction ends. */
    Optional<Network> findToChange(ContactId contact, AuthorityId authority);

    /** @return false if the contact already has one, which then stays as it is */
    boolean add(Network.Waiting network);

    void save(Network network);
}
