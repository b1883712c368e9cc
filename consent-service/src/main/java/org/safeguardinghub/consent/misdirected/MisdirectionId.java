package org.safeguardinghub.consent.misdirected;

import java.util.UUID;

/** One misdirected disclosure. */
public record MisdirectionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
