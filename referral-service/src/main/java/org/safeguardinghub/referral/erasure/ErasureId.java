package org.safeguardinghub.referral.erasure;

import java.util.UUID;

/** One proposal to erase one contact. */
public record ErasureId(UUID value) {

    static ErasureId random() {
        return new ErasureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
