package org.safeguardinghub.referral.statutory;

import java.util.UUID;

/** One referral in the statutory sense; a contact has another id. */
public record ReferralId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
