package org.safeguardinghub.consent.agreement;

import java.time.Instant;
import java.util.List;

/**
 * The family took whatever it had agreed to back.
 *
 * @param at when they did, by the clock of whom they told
 * @param heardAt when we heard of it, by our own
 * @param told the agencies that had been asked on the strength of the agreement
 */
public record TakenBack(Instant at, Instant heardAt, List<Told> told) {

    public TakenBack {
        told = List.copyOf(told);
    }

    /**
     * Clocks differ and news travels late, so what was written down before we heard, and what was said before they took
     * it back, are both covered: a yes too few is asked for again, a yes too many cannot be undone.
     */
    boolean covers(Answered answered) {
        return !answered.recordedAt().isAfter(heardAt)
                || !answered.answer().saidAt().isAfter(at);
    }
}
