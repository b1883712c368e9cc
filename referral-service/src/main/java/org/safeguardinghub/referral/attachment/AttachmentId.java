package org.safeguardinghub.referral.attachment;

import java.util.UUID;

/** One file. */
public record AttachmentId(UUID value) {

    static AttachmentId next() {
        return new AttachmentId(UUID.randomUUID());
    }
}
