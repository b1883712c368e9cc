package org.safeguardinghub.notification.alert;

import java.util.UUID;

/** One alert. */
public record AlertId(UUID value) {

    static AlertId next() {
        return new AlertId(UUID.randomUUID());
    }
}
