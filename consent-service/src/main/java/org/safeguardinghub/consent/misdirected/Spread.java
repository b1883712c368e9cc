package org.safeguardinghub.consent.misdirected;

import java.util.Optional;
import org.safeguardinghub.consent.disclosure.Travelled;
import org.safeguardinghub.consent.misdirected.Step.Correction;

/**
 * Where wrong information about a child travelled, and what was made of it there.
 *
 * @param correction the recipient's last word; none until they were asked
 */
public record Spread(Travelled travelled, Optional<Correction> correction) {

    /** Whether somebody still waits for this recipient. */
    public boolean isOpen() {
        return correction.filter(last -> last.outcome().settles()).isEmpty();
    }
}
