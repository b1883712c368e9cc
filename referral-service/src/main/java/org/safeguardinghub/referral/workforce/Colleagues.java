package org.safeguardinghub.referral.workforce;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** Everybody who works in an authority. They are known from the first thing they do here, or since somebody said so. */
public interface Colleagues {

    List<Colleague> all(AuthorityId authority);

    Optional<Colleague> find(AuthorityId authority, UUID id);

    /** Those of them who are known. */
    Map<UUID, Colleague> these(AuthorityId authority, Set<UUID> ids);

    /** What the identity provider says of somebody who is acting; team and departure stay as they were. */
    void met(AuthorityId authority, Colleague colleague);

    /** What a person says of somebody: they work here, in this team, and have not left. */
    void welcome(AuthorityId authority, Colleague colleague);

    boolean leaves(AuthorityId authority, UUID id, Instant at);
}
