package org.safeguardinghub.consent.subjectaccess;

import java.util.UUID;

/** One subject access request. */
public record RequestId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
