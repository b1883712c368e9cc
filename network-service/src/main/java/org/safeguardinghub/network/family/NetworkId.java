package org.safeguardinghub.network.family;

import java.util.UUID;

/** The network of one contact. */
public record NetworkId(UUID value) {

    static NetworkId next() {
        return new NetworkId(UUID.randomUUID());
    }
}
