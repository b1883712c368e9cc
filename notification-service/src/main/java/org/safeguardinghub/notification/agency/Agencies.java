package org.safeguardinghub.notification.agency;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** Every agency the hub can reach, whoever stores them. */
public interface Agencies {

    Optional<Agency> find(AgencyId id);

    /** Whom to call for this authority, in this order: whoever is on duty, then the manager, then the director. */
    List<AgencyId> onCall(AuthorityId authority);

    /** The channel is not used again until somebody at the agency puts it right. */
    void disable(AgencyId agency, Channel channel, String code, Instant when);
}
