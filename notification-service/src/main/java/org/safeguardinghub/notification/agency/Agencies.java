package org.safeguardinghub.notification.agency;

import java.time.Instant;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** Every agency the hub can reach, whoever stores them. */
public interface Agencies {

    Optional<Agency> find(AgencyId id);

    /** Whose mailbox is paged for this authority when a child is in immediate danger. */
    Optional<AgencyId> dutyDesk(AuthorityId authority);

    /** The channel is not used again until somebody at the agency puts it right. */
    void disable(AgencyId agency, Channel channel, String code, Instant when);
}
