package org.safeguardinghub.referral.people.kafka;

import java.time.Instant;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.contracts.referral.PersonEvent.PersonLinked;
import org.safeguardinghub.contracts.referral.PersonEvent.PersonRestricted;
import org.safeguardinghub.contracts.referral.PersonEvent.PersonSealed;
import org.safeguardinghub.contracts.referral.PersonEvent.PersonUnlinked;
import org.safeguardinghub.contracts.referral.PersonEvent.PersonUnsealed;
import org.safeguardinghub.contracts.referral.PersonEvent.SealedRecordTouched;
import org.safeguardinghub.kit.outbox.Outbox;
import org.safeguardinghub.referral.people.Mark;
import org.safeguardinghub.referral.people.PersonNews;
import org.safeguardinghub.referral.people.Sighting;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Component;

/** News of people goes into the outbox with the change itself. */
@Component
class OutboxPersonNews implements PersonNews {

    private final Outbox outbox;

    OutboxPersonNews(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void linked(AuthorityId authority, PersonId one, PersonId other, Worker by, Instant at) {
        add(new PersonLinked(one, authority, other, by.id(), at));
    }

    @Override
    public void unlinked(AuthorityId authority, PersonId one, PersonId other, Worker by, Instant at) {
        add(new PersonUnlinked(one, authority, other, by.id(), at));
    }

    @Override
    public void marked(AuthorityId authority, PersonId person, Mark mark, Instant at) {
        add(
                switch (mark) {
                    case SEALED -> new PersonSealed(person, authority, at);
                    case UNSEALED -> new PersonUnsealed(person, authority, at);
                    case RESTRICTED -> new PersonRestricted(person, authority, true, at);
                    case UNRESTRICTED -> new PersonRestricted(person, authority, false, at);
                });
    }

    @Override
    public void sealedRecordTouched(Sighting sighting) {
        add(new SealedRecordTouched(sighting.there(), sighting.here().authority(), sighting.contact(), sighting.at()));
    }

    private void add(HubEvent event) {
        outbox.add(Topics.REFERRAL, event);
    }
}
