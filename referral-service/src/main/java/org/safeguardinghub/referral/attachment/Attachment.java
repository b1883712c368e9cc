package org.safeguardinghub.referral.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * A file sent with a contact.
 *
 * @param agency of whoever sent the file
 * @param signature what the scanner found; null where it found nothing
 * @param settledAt when it was scanned
 */
public record Attachment(
        AttachmentId id,
        ContactId contact,
        AuthorityId authority,
        AgencyId agency,
        String fileName,
        FileType type,
        long size,
        String sha256,
        String sentBy,
        Instant sentAt,
        Status status,
        @Nullable String signature,
        @Nullable Instant settledAt) {

    /** Nobody opens what is not {@code CLEAN}. */
    public enum Status {
        QUARANTINED,
        CLEAN,
        INFECTED
    }
}
