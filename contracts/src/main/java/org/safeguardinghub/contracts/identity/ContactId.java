package org.safeguardinghub.contracts.identity;

import java.util.UUID;

/** A contact: everything the front door receives. A referral, in the statutory sense, has its own id. */
public record ContactId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
