package org.safeguardinghub.referral.breakglass.kafka;

import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.referral.PersonEvent.EmergencyOpeningReviewed;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictedRecordOpened;
import org.safeguardinghub.kit.outbox.Outbox;
import org.safeguardinghub.referral.breakglass.BreakGlassNews;
import org.safeguardinghub.referral.breakglass.BrokenGlass;
import org.safeguardinghub.referral.breakglass.BrokenGlass.Review;
import org.springframework.stereotype.Component;

/** News of emergency openings goes into the outbox with them. */
@Component
class OutboxBreakGlassNews implements BreakGlassNews {

    private final Outbox outbox;

    OutboxBreakGlassNews(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void broken(BrokenGlass glass) {
        outbox.add(
                Topics.REFERRAL,
                new RestrictedRecordOpened(
                        glass.person(),
                        glass.authority(),
                        glass.id(),
                        glass.by().id(),
                        glass.emergency().name(),
                        glass.until(),
                        glass.reviewBy(),
                        glass.at()));
    }

    @Override
    public void reviewed(BrokenGlass glass, Review review) {
        outbox.add(
                Topics.REFERRAL,
                new EmergencyOpeningReviewed(
                        glass.person(),
                        glass.authority(),
                        glass.id(),
                        review.finding().name(),
                        review.at()));
    }
}
