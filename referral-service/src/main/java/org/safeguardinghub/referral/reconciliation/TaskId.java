package org.safeguardinghub.referral.reconciliation;

import java.util.UUID;

/** One disagreement about a household. */
public record TaskId(UUID value) {

    static TaskId next() {
        return new TaskId(UUID.randomUUID());
    }
}
