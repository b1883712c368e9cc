package org.safeguardinghub.dashboard.misdirected;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.springframework.stereotype.Component;

/** What went astray of one referral, for its own page. */
@Component
public class AstrayOfReferral {

    private final HubApi hub;
    private final InstantSource clock;

    AstrayOfReferral(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    /** @return open and closed; empty where it could not be read, which is not the same as none */
    public Optional<List<MisdirectionsPage.Line>> of(UUID contact) {
        var path = MisdirectionsController.MISDIRECTIONS + "?contactId={contact}&all=true";
        return hub.get(Misdirection.Head[].class, path, contact)
                        instanceof Reply.Here<Misdirection.Head[]>(var heads, var _)
                ? Optional.of(List.of(heads).stream()
                        .map(head -> MisdirectionsPage.Line.of(head, clock.instant()))
                        .toList())
                : Optional.empty();
    }
}
