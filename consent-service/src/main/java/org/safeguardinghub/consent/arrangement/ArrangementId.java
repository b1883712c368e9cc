package org.safeguardinghub.consent.arrangement;

import java.util.UUID;

/** One agreement in the register. */
public record ArrangementId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
