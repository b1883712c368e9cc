package org.safeguardinghub.referral.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.verdict.Outcome;

/**
 * A contact about the same children that came before or beside this one.
 *
 * @param outcomes what was decided for its children; empty while nothing is signed
 * @param signedBy who signed it
 */
public record Earlier(
        String reference,
        Instant receivedAt,
        String sourceAgencyName,
        String state,
        List<Outcome> outcomes,
        @Nullable UUID signedBy,
        @Nullable Instant signedAt) {

    public Earlier {
        outcomes = List.copyOf(outcomes);
    }

    boolean endedWithoutAction() {
        return outcomes.stream().anyMatch(Outcome::isNoFurtherAction);
    }
}
