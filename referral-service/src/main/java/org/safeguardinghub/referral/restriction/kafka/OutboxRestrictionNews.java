package org.safeguardinghub.referral.restriction.kafka;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionConfirmed;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionLifted;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionStands;
import org.safeguardinghub.kit.outbox.Outbox;
import org.safeguardinghub.referral.restriction.Restriction;
import org.safeguardinghub.referral.restriction.RestrictionNews;
import org.safeguardinghub.referral.restriction.Terms;
import org.springframework.stereotype.Component;

/** News of restrictions goes into the outbox with them. Neither numbers nor words leave with it. */
@Component
class OutboxRestrictionNews implements RestrictionNews {

    private final Outbox outbox;

    OutboxRestrictionNews(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void stands(Restriction restriction, List<ContactId> reach, Instant at) {
        outbox.add(
                Topics.REFERRAL,
                new RestrictionStands(
                        restriction.person(),
                        restriction.authority(),
                        restriction.id(),
                        kind(restriction),
                        restriction.terms() instanceof Terms.ConflictWall(var keptOut) ? keptOut.id() : null,
                        reach,
                        restriction.isToBeConfirmed(),
                        at));
    }

    @Override
    public void confirmed(Restriction restriction, Instant at) {
        outbox.add(
                Topics.REFERRAL,
                new RestrictionConfirmed(
                        restriction.person(), restriction.authority(), restriction.id(), kind(restriction), at));
    }

    @Override
    public void lifted(Restriction restriction, Instant at) {
        outbox.add(
                Topics.REFERRAL,
                new RestrictionLifted(
                        restriction.person(), restriction.authority(), restriction.id(), kind(restriction), at));
    }

    private static String kind(Restriction restriction) {
        return restriction.terms().kind().name();
    }
}
