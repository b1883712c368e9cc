package org.safeguardinghub.referral.draft;

import java.util.UUID;

/** One draft. */
public record DraftId(UUID value) {

    static DraftId next() {
        return new DraftId(UUID.randomUUID());
    }
}
