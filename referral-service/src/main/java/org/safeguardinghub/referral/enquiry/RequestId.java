package org.safeguardinghub.referral.enquiry;

import java.util.UUID;

/** One request to one agency. */
public record RequestId(UUID value) {

    static RequestId next() {
        return new RequestId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
