package org.safeguardinghub.notification.agency;

import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;

/**
 * A partner agency and how it may be reached.
 *
 * @param endpoints those that may be used today, the preferred one first; possibly none
 */
public record Agency(AgencyId id, AuthorityId authority, List<Endpoint> endpoints) {

    public Agency {
        endpoints = List.copyOf(endpoints);
    }

    public List<Channel> channels() {
        return endpoints.stream().map(Endpoint::channel).toList();
    }

    public Optional<Endpoint> endpoint(Channel channel) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.channel() == channel)
                .findFirst();
    }
}
