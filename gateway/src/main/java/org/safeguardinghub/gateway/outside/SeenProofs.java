package org.safeguardinghub.gateway.outside;

import java.time.Instant;

/**
 * Remembers which proofs were used. One instance of the gateway remembers its own; several need a shared store
 * behind this interface, or a proof could be used once at each of them within its minute.
 */
interface SeenProofs {

    /** What became of a proof shown. */
    enum Verdict {
        FIRST,
        SEEN_BEFORE,
        NO_ROOM
    }

    /**
     * Takes note of a proof, once.
     *
     * @param key thumbprint of the proof's key and its id: one client cannot use up another's ids
     * @param until when the proof would be refused for its age anyway
     */
    Verdict note(String key, Instant until);
}
