package org.safeguardinghub.referral.erasure.kafka;

import java.util.List;
import java.util.Objects;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.kit.outbox.Outbox;
import org.safeguardinghub.referral.erasure.Erasure;
import org.safeguardinghub.referral.erasure.ErasureNews;
import org.springframework.stereotype.Component;

/** That something was erased goes into the outbox with the erasing itself. */
@Component
class OutboxErasureNews implements ErasureNews {

    private final Outbox outbox;

    OutboxErasureNews(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void erased(AuthorityId authority, Erasure erasure, List<PersonId> people) {
        var answer = Objects.requireNonNull(erasure.answer());
        outbox.add(Topics.REFERRAL, new ContactErased(erasure.contact(), authority, people, answer.at()));
    }
}
