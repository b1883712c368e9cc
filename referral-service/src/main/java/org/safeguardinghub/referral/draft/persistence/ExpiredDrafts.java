package org.safeguardinghub.referral.draft.persistence;

import java.time.InstantSource;
import org.safeguardinghub.kit.database.Sweep;
import org.safeguardinghub.referral.draft.DraftForm;
import org.safeguardinghub.referral.draft.Drafts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes drafts that nobody has touched for four weeks. */
@Component
class ExpiredDrafts implements Sweep {

    private final Drafts drafts;
    private final InstantSource clock;

    ExpiredDrafts(Drafts drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void sweep() {
        drafts.removeUntouchedSince(clock.instant().minus(DraftForm.KEPT));
    }
}
