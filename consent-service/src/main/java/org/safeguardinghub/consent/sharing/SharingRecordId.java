package org.safeguardinghub.consent.sharing;

import java.util.UUID;

/** The sharing record of one contact. */
public record SharingRecordId(UUID value) {

    static SharingRecordId next() {
        return new SharingRecordId(UUID.randomUUID());
    }
}
